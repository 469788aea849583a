import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { SeasonSearch } from '../features/rotation/season-search.ts';
import { meQuery } from '../http/accounts.ts';
import { isRefused } from '../http/problem.ts';
import { safeReturn } from '../http/return-path.ts';
import { Shell } from './shell.tsx';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Shell });

/** A page to return to and, on the way up, the invitation that opens the door. */
const Doorway = z.object({
  next: z.unknown().transform(safeReturn).optional(),
  invitation: z.string().optional().catch(undefined),
});

const signInRoute = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: Doorway,
  staticData: { title: 'Sign in' },
  loader: () => SignInPage.preload?.(),
  component: function SignIn() {
    return <SignInPage next={signInRoute.useSearch().next ?? '/'} />;
  },
});

const signUpRoute = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  validateSearch: Doorway,
  staticData: { title: 'Create an account' },
  loader: () => SignUpPage.preload?.(),
  component: function SignUp() {
    const { next = '/', invitation } = signUpRoute.useSearch();
    return <SignUpPage next={next} invitation={invitation} />;
  },
});

const joinRoute = createRoute({
  getParentRoute: () => root,
  path: '/join/$token',
  staticData: { title: 'Invitation' },
  loader: () => JoinPage.preload?.(),
  component: function Join() {
    return <JoinPage token={joinRoute.useParams().token} />;
  },
});

const forgotPasswordRoute = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  staticData: { title: 'Forgot your password' },
  component: lazyRouteComponent(() => import('../features/account/forgot-password-page.tsx'), 'ForgotPasswordPage'),
});

/** The token leaves the address as soon as the page has it, so the path is one with it and without. */
const resetPasswordRoute = createRoute({
  getParentRoute: () => root,
  path: '/reset-password/{-$token}',
  staticData: { title: 'New password' },
  loader: () => ResetPasswordPage.preload?.(),
  component: function ResetPassword() {
    return <ResetPasswordPage token={resetPasswordRoute.useParams().token} />;
  },
});

const unsubscribeRoute = createRoute({
  getParentRoute: () => root,
  path: '/unsubscribe/$token',
  staticData: { title: 'Mail' },
  loader: () => UnsubscribePage.preload?.(),
  component: function Unsubscribe() {
    return <UnsubscribePage token={unsubscribeRoute.useParams().token} />;
  },
});

/** For anybody; but whoever is signed in keeps their own header. */
const coachHelpRoute = createRoute({
  getParentRoute: () => root,
  path: '/help/coach',
  staticData: { title: 'The coach' },
  beforeLoad: async ({ context }) => {
    await context.queries.ensureQueryData(meQuery).catch(() => undefined);
  },
  component: lazyRouteComponent(() => import('../features/help/coach-page.tsx'), 'CoachPage'),
});

/** Everything below needs an account; whoever is signed out comes back to it after signing in. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(meQuery);
    } catch (error) {
      if (!isRefused(error, 'signed-out')) throw error;
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } });
    }
  },
});

const homeRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  staticData: { title: 'Home' },
  component: lazyRouteComponent(() => import('../features/home/home-page.tsx'), 'HomePage'),
});

const noticesRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/notices',
  staticData: { title: 'Notices' },
  component: lazyRouteComponent(() => import('../features/home/notices-page.tsx'), 'NoticesPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/account',
  staticData: { title: 'Account' },
  component: lazyRouteComponent(() => import('../features/account/account-page.tsx'), 'AccountPage'),
});

const administrationRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/administration',
  staticData: { title: 'Administration' },
  component: lazyRouteComponent(() => import('../features/admin/administration-page.tsx'), 'AdministrationPage'),
});

const newGroupRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/new',
  staticData: { title: 'New group' },
  component: lazyRouteComponent(() => import('../features/group/new-group-page.tsx'), 'NewGroupPage'),
});

const groupRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$groupId',
  staticData: { title: 'Group' },
  loader: () => GroupPage.preload?.(),
  component: function GroupOf() {
    return <GroupPage groupId={groupRoute.useParams().groupId} />;
  },
});

const seasonRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$groupId/season',
  validateSearch: SeasonSearch,
  staticData: { title: 'Season' },
  loader: () => SeasonPage.preload?.(),
  component: function SeasonOf() {
    const navigate = seasonRoute.useNavigate();
    return (
      <SeasonPage
        groupId={seasonRoute.useParams().groupId}
        search={seasonRoute.useSearch()}
        onLook={(search) => navigate({ search, replace: true, resetScroll: false })}
      />
    );
  },
});

const formatRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$groupId/formats/$formatId',
  staticData: { title: 'Format' },
  loader: () => FormatPage.preload?.(),
  component: function FormatOf() {
    const { groupId, formatId } = formatRoute.useParams();
    return <FormatPage key={formatId} groupId={groupId} formatId={formatId} />;
  },
});

const rehearsalRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$groupId/formats/$formatId/rehearsal',
  staticData: { title: 'Rehearsal', shell: 'window' },
  loader: () => RehearsalPage.preload?.(),
  component: function RehearsalOf() {
    const { groupId, formatId } = rehearsalRoute.useParams();
    return <RehearsalPage key={formatId} groupId={groupId} formatId={formatId} />;
  },
});

const prepareRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/meetings/$meetingId/prepare',
  staticData: { title: 'Prepare' },
  loader: () => PreparePage.preload?.(),
  component: function Prepare() {
    return <PreparePage meetingId={prepareRoute.useParams().meetingId} />;
  },
});

const secondReadingRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/second-readings/$caseId',
  staticData: { title: 'A second reading' },
  loader: () => SecondReadingPage.preload?.(),
  component: function SecondReadingOf() {
    const { caseId } = secondReadingRoute.useParams();
    return <SecondReadingPage key={caseId} caseId={caseId} />;
  },
});

const lobbyRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/meetings/$meetingId/lobby',
  staticData: { title: 'Lobby' },
  loader: () => LobbyPage.preload?.(),
  component: function Lobby() {
    return <LobbyPage meetingId={lobbyRoute.useParams().meetingId} />;
  },
});

const roomRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/meetings/$meetingId',
  staticData: { title: 'Meeting', shell: 'window' },
  loader: () => RoomPage.preload?.(),
  component: function Room() {
    return <RoomPage meetingId={roomRoute.useParams().meetingId} />;
  },
});

const summaryRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/meetings/$meetingId/summary',
  staticData: { title: 'Summary' },
  loader: () => SummaryPage.preload?.(),
  component: function Summary() {
    return <SummaryPage meetingId={summaryRoute.useParams().meetingId} />;
  },
});

const SignInPage = lazyRouteComponent(() => import('../features/account/sign-in-page.tsx'), 'SignInPage');
const SignUpPage = lazyRouteComponent(() => import('../features/account/sign-up-page.tsx'), 'SignUpPage');
const JoinPage = lazyRouteComponent(() => import('../features/account/join-page.tsx'), 'JoinPage');
const ResetPasswordPage = lazyRouteComponent(
  () => import('../features/account/reset-password-page.tsx'),
  'ResetPasswordPage',
);
const UnsubscribePage = lazyRouteComponent(() => import('../features/account/unsubscribe-page.tsx'), 'UnsubscribePage');
const GroupPage = lazyRouteComponent(() => import('../features/group/group-page.tsx'), 'GroupPage');
const SeasonPage = lazyRouteComponent(() => import('../features/rotation/season-page.tsx'), 'SeasonPage');
const FormatPage = lazyRouteComponent(() => import('../features/group/formats/format-page.tsx'), 'FormatPage');
const RehearsalPage = lazyRouteComponent(
  () => import('../features/room/rehearsal/rehearsal-page.tsx'),
  'RehearsalPage',
);
const PreparePage = lazyRouteComponent(() => import('../features/prepare/prepare-page.tsx'), 'PreparePage');
const SecondReadingPage = lazyRouteComponent(
  () => import('../features/prepare/second-reading/second-reading-page.tsx'),
  'SecondReadingPage',
);
const LobbyPage = lazyRouteComponent(() => import('../features/room/lobby-page.tsx'), 'LobbyPage');
const RoomPage = lazyRouteComponent(() => import('../features/room/room-page.tsx'), 'RoomPage');
const SummaryPage = lazyRouteComponent(() => import('../features/room/summary-page.tsx'), 'SummaryPage');

export const routeTree = root.addChildren([
  signInRoute,
  signUpRoute,
  joinRoute,
  forgotPasswordRoute,
  resetPasswordRoute,
  unsubscribeRoute,
  coachHelpRoute,
  signedIn.addChildren([
    homeRoute,
    noticesRoute,
    accountRoute,
    administrationRoute,
    newGroupRoute,
    groupRoute,
    seasonRoute,
    formatRoute,
    rehearsalRoute,
    prepareRoute,
    secondReadingRoute,
    lobbyRoute,
    roomRoute,
    summaryRoute,
  ]),
]);
