import { ActionIcon, Group } from '@mantine/core';
import { IconBold, IconItalic, IconList } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';

const tools = [
  { name: 'Bold', mark: 'bold', Icon: IconBold, toggle: (editor: Editor) => editor.chain().focus().toggleBold().run() },
  {
    name: 'Italic',
    mark: 'italic',
    Icon: IconItalic,
    toggle: (editor: Editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'Bullet list',
    mark: 'bulletList',
    Icon: IconList,
    toggle: (editor: Editor) => editor.chain().focus().toggleBulletList().run(),
  },
] as const;

/** The few things one may do to a text, as toggles. */
export function RichTextToolbar({ editor, label }: { editor: Editor | null; label: string }) {
  return (
    <Group role="group" aria-label={`Formatting of ${label}`} gap={4} className="rich-text-toolbar">
      {tools.map(({ name, mark, Icon, toggle }) => {
        const active = editor?.isActive(mark) ?? false;
        return (
          <ActionIcon
            key={mark}
            variant={active ? 'light' : 'subtle'}
            color={active ? 'pine' : 'gray'}
            aria-label={name}
            aria-pressed={active}
            title={name}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => editor && toggle(editor)}
          >
            <Icon size={18} aria-hidden="true" />
          </ActionIcon>
        );
      })}
    </Group>
  );
}
