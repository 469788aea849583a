import {
  Anchor,
  Button,
  Checkbox,
  Menu,
  Modal,
  Paper,
  Radio,
  Skeleton,
  Switch,
  Textarea,
  Tooltip,
} from '@mantine/core';

/** What Mantine's parts are like everywhere; their colours come from tokens.css through base.css. */
export const components = {
  Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }),
  Button: Button.extend({ defaultProps: { size: 'sm' } }),
  Checkbox: Checkbox.extend({ defaultProps: { iconColor: 'var(--cc-on-pine)' } }),
  Radio: Radio.extend({ defaultProps: { iconColor: 'var(--cc-on-pine)' } }),
  Switch: Switch.extend({ defaultProps: { withThumbIndicator: false } }),
  Menu: Menu.extend({
    defaultProps: {
      shadow: 'md',
      position: 'bottom-end',
      withInitialFocusPlaceholder: false,
      transitionProps: { duration: 150 },
    },
  }),
  Modal: Modal.extend({
    defaultProps: { centered: true, transitionProps: { duration: 150 }, overlayProps: { backgroundOpacity: 0.4 } },
  }),
  Paper: Paper.extend({ defaultProps: { bg: 'var(--cc-surface)' } }),
  Skeleton: Skeleton.extend({ defaultProps: { radius: 'sm' } }),
  Textarea: Textarea.extend({ defaultProps: { autosize: true, minRows: 3 } }),
  Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: false } } }),
};
