import { openDialog } from './dialog.js';
import { avatar, el, iconButton } from './dom.js';
import { clock, day, fullTime, sameDay, t } from './i18n.js';
import { icon } from './icons.js';
import { nameOf } from './store.js';
import { plainText } from './text.js';

const LINES = 4;

/** The card of a merged forward; a click opens the whole conversation, whose segments render draws. */
export function forwardCard(data, context, render) {
	const nodes = Array.isArray(data.nodes) ? data.nodes.filter(Boolean) : [];
	const title = data.title || t('forwardTitle');
	return el('button', {
		type: 'button',
		class: 'card forward-card',
		disabled: nodes.length === 0,
		data: { testid: 'forward-card' },
		onclick: () => (context.openForward ?? ((forward) => showForward(forward, render)))({ title, nodes }),
	}, el('strong', null, title),
	...nodes.slice(0, LINES).map((node) => el('span', { class: 'forward-line' },
			`${nameOf(node.sender ?? {}) ?? '?'}: ${plainText(node.segments, context.chat)}`)),
	el('span', { class: 'forward-foot' }, icon('chat'),
			nodes.length === 0 ? t('forwardGone') : data.summary || t('forwardCount', { n: nodes.length })));
}

/** One dialog for any depth: a conversation within opens in its place, with a way back. */
function showForward(first, render) {
	const stack = [first];
	const back = iconButton('back', t('back'), () => {
		stack.pop();
		draw();
	}, { data: { testid: 'forward-back' } });
	const view = openDialog({ title: first.title, body: '', kind: 'forward-dialog', testid: 'forward-dialog', before: back });
	const openForward = (forward) => {
		stack.push(forward);
		draw();
	};
	const draw = () => {
		const { title, nodes } = stack.at(-1);
		back.hidden = stack.length === 1;
		view.heading.textContent = title;
		let before;
		view.body.replaceChildren(...nodes.flatMap((node) => {
			const rows = [];
			if (node.time && (!before?.time || !sameDay(before.time, node.time))) {
				rows.push(el('div', { class: 'day' }, el('span', null, day(node.time))));
			}
			before = node;
			rows.push(nodeRow(node, openForward, render));
			return rows;
		}));
		view.body.scrollTop = 0;
	};
	draw();
}

function nodeRow(node, openForward, render) {
	const sender = node.sender ?? {};
	const { content, quote, bare } = render(node.segments, { openForward });
	return el('div', { class: 'node', data: { testid: 'forward-node' } }, avatar(sender.id, nameOf(sender)),
			el('div', { class: 'message-main' },
					el('div', { class: 'meta' }, el('span', { class: 'name' }, nameOf(sender) ?? '?'),
							node.time ? el('time', { class: 'time', title: fullTime(node.time) }, clock(node.time)) : null),
					el('div', { class: `bubble ${bare ? 'bare' : ''}` }, quote, content)));
}
