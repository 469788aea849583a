import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { installationQuery } from '../../http/accounts.ts';
import { Card } from '../../ui/card.tsx';
import { Doorway } from '../../ui/doorway.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { DemoPeople } from './demo-people.tsx';
import classes from './doors.module.css';
import { SignInForm } from './sign-in-form.tsx';

/** Comes before everything else for whoever is signed out; `next` is where they wanted to go. */
export function SignInPage({ next }: { next: string }) {
  const installation = useQuery(installationQuery);
  const demo = installation.data?.demo === true;
  if (installation.data?.empty) return <Navigate to="/sign-up" search={next === '/' ? {} : { next }} replace />;
  return (
    <Doorway wide={demo}>
      <Loaded page query={installation} lines={5}>
        {({ openSignUp }) => (
          <>
            {demo && <DemoPeople next={next} />}
            <div className={demo ? classes.besides : undefined}>
              {demo ? (
                <h2 className={classes.second}>Or sign in with an account</h2>
              ) : (
                <PageHeading below="Come in. Your group’s meetings are behind this door.">Sign in</PageHeading>
              )}
              <Card>
                <SignInForm next={next} />
              </Card>
              <p className={classes.aside}>
                <TextLink to="/forgot-password">Forgot your password?</TextLink>
              </p>
              <p className={classes.aside}>
                {openSignUp ? (
                  <>
                    New here?{' '}
                    <TextLink to="/sign-up" search={next === '/' ? {} : { next }}>
                      Create an account
                    </TextLink>
                  </>
                ) : (
                  <TextLink to="/sign-up" search={next === '/' ? {} : { next }}>
                    New here? Ask for an invitation.
                  </TextLink>
                )}
              </p>
            </div>
          </>
        )}
      </Loaded>
    </Doorway>
  );
}
