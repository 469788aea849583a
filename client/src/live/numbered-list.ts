import { isAttribute } from '@casecircle/shared/document/rich-text.ts';
import { type Attribute, type JSONContent, wrappingInputRule } from '@tiptap/core';
import { OrderedList, parsePlainTextOrderedListPaste } from '@tiptap/extension-list';
import { Plugin } from '@tiptap/pm/state';

/** As many figures as a list is ever counted to: `19830314. ` begins with a date, not a list, and the coach must see it. */
const begun = /^(\d{1,3})\.\s$/;

/** A numbered list that begins with a small number, typed, pasted or brought in: everything else stays words, or begins with 1. */
export const NumberedList = OrderedList.extend({
  addAttributes() {
    const { start, type, ...others } = this.parent?.() ?? {};
    return { ...others, start: fitting('start', start), type: fitting('type', type) };
  },

  addInputRules() {
    return [
      wrappingInputRule({
        find: begun,
        type: this.type,
        getAttributes: (match) => ({ start: Number(match[1]) }),
        joinPredicate: (match, node) => !node.attrs.type && node.childCount + node.attrs.start === Number(match[1]),
      }),
    ];
  },

  addProseMirrorPlugins() {
    return (this.parent?.() ?? []).map(
      (plugin) =>
        new Plugin({
          props: {
            handlePaste(view, event, slice) {
              const list = parsePlainTextOrderedListPaste(event.clipboardData?.getData('text/plain') ?? '');
              if (list && !fits(list)) return false;
              return plugin.props.handlePaste?.call(plugin, view, event, slice) ?? false;
            },
          },
        }),
    );
  },
});

/** The same attribute with its default in the place of what it may not be. */
function fitting(name: string, attribute: Attribute = {}): Attribute {
  return {
    ...attribute,
    parseHTML: (element) => {
      const value = attribute.parseHTML?.(element);
      return isAttribute('orderedList', name, value) ? value : attribute.default;
    },
  };
}

function fits({ type, attrs = {}, content = [] }: JSONContent): boolean {
  const own = Object.entries(attrs).filter(([, value]) => value !== null);
  return (
    (type !== 'orderedList' || own.every(([name, value]) => isAttribute(type, name, value))) && content.every(fits)
  );
}
