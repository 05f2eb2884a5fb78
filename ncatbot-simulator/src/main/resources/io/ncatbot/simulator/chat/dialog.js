import { el, iconButton } from './dom.js';
import { t } from './i18n.js';

/**
 * Opens a modal dialog over everything; it closes by its button, by Escape and by a click
 * beside it, and is gone from the page after that.
 */
export function openDialog({ title, body, kind, testid, before, onclose }) {
	const heading = el('h2', null, title);
	const dialog = el('dialog', { class: `dialog ${kind ?? ''}`, 'aria-label': title, data: testid ? { testid } : {} },
			el('header', { class: 'dialog-head' }, before, heading, iconButton('close', t('close'), () => dialog.close())),
			el('div', { class: 'dialog-body' }, body));
	let pressedOutside = false;
	dialog.addEventListener('pointerdown', (event) => {
		pressedOutside = event.target === dialog;
	});
	dialog.addEventListener('click', (event) => {
		if (event.target === dialog && pressedOutside) {
			dialog.close();
		}
	});
	dialog.addEventListener('close', () => {
		dialog.remove();
		onclose?.();
	});
	document.body.append(dialog);
	dialog.showModal();
	return { dialog, heading, body: dialog.querySelector('.dialog-body') };
}

let open;

function place(box, anchor, above) {
	const at = anchor.getBoundingClientRect();
	const { offsetWidth: width, offsetHeight: height } = box;
	const left = Math.max(8, Math.min(at.left, innerWidth - width - 8));
	const fitsAbove = at.top - height - 6 > 8;
	box.style.left = `${left}px`;
	box.style.top = `${above && fitsAbove ? at.top - height - 6 : Math.max(8, Math.min(at.bottom + 6, innerHeight - height - 8))}px`;
}

/** A light box beside a button; a click elsewhere or Escape closes it. */
export function openPopover(anchor, box, above) {
	if (open?.anchor === anchor) {
		closePopover();
		return;
	}
	closePopover();
	document.body.append(box);
	place(box, anchor, above);
	anchor.setAttribute('aria-expanded', 'true');
	open = { anchor, box };
	box.querySelector('button')?.focus();
}

export function closePopover(refocus) {
	if (!open) {
		return;
	}
	const { anchor, box } = open;
	open = undefined;
	box.remove();
	anchor.removeAttribute('aria-expanded');
	if (refocus) {
		anchor.focus();
	}
}

document.addEventListener('pointerdown', (event) => {
	if (open && !open.box.contains(event.target) && !open.anchor.contains(event.target)) {
		closePopover();
	}
});
document.addEventListener('keydown', (event) => {
	if (!open) {
		return;
	}
	if (event.key === 'Escape') {
		closePopover(true);
	}
	const buttons = [...open?.box.querySelectorAll('button') ?? []];
	const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
	if (step && buttons.includes(document.activeElement)) {
		event.preventDefault();
		buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length].focus();
	}
});
addEventListener('resize', () => closePopover());

/** A menu of {icon, label, action, testid}; null draws a line. */
export function openMenu(anchor, entries, above) {
	const menu = el('div', { class: 'popover menu', role: 'menu' });
	for (const entry of entries) {
		menu.append(entry === null ? el('hr') : el('button', {
			type: 'button',
			role: 'menuitem',
			data: entry.testid ? { testid: entry.testid } : {},
			onclick: () => {
				closePopover(true);
				entry.action();
			},
		}, entry.icon, entry.label));
	}
	openPopover(anchor, menu, above);
}

export function toast(text, kind) {
	const note = el('div', { class: `toast ${kind ?? ''}`, data: { testid: 'toast' } }, text);
	document.getElementById('toasts').append(note);
	setTimeout(() => note.remove(), 5000);
}
