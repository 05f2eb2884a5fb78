import { openDialog } from './dialog.js';
import { el } from './dom.js';
import { t } from './i18n.js';

const EXAMPLE = `[
  { "type": "text", "data": { "text": "你好" } },
  { "type": "face", "data": { "id": "178" } }
]`;

/** For segments that the composer has no button for. */
export function openRawSegments(say) {
	const input = el('textarea', { class: 'code', rows: '9', spellcheck: 'false', 'aria-label': t('rawSegments'), data: { testid: 'raw-segments' } }, EXAMPLE);
	const problem = el('p', { class: 'problem', role: 'alert', hidden: true });
	const form = el('form', { class: 'form' }, el('p', { class: 'muted' }, t('rawSegmentsHint')), input, problem,
			el('div', { class: 'form-end' },
					el('button', { type: 'button', class: 'secondary', onclick: () => view.dialog.close() }, t('cancel')),
					el('button', { type: 'submit', class: 'primary', data: { testid: 'raw-submit' } }, t('send'))));
	const view = openDialog({ title: t('rawSegments'), body: form, kind: 'form-dialog', testid: 'raw-dialog' });
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const wrong = check(input.value) ?? (say(JSON.parse(input.value)) ? undefined : t('offlineSend'));
		problem.hidden = !wrong;
		problem.textContent = wrong ?? '';
		if (!wrong) {
			view.dialog.close();
		}
	});
	input.focus();
}

function check(text) {
	let value;
	try {
		value = JSON.parse(text);
	}
	catch (problem) {
		return t('rawInvalid', { text: problem.message });
	}
	const good = Array.isArray(value) && value.length > 0
			&& value.every((segment) => typeof segment?.type === 'string' && (segment.data === undefined || typeof segment.data === 'object'));
	return good ? undefined : t('rawShape');
}
