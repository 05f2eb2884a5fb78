import { WORDS } from './words.js';

const KEY = 'ncatbot.language';
const listeners = [];

let language = localStorage.getItem(KEY) ?? (/^zh\b/i.test(navigator.language) ? 'zh' : 'en');

export function t(key, values) {
	const words = WORDS[key];
	const text = words ? words[language === 'zh' ? 0 : 1] : key;
	return values ? text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all) : text;
}

function locale() {
	return language === 'zh' ? 'zh-CN' : 'en-GB';
}

export function toggleLanguage() {
	language = language === 'zh' ? 'en' : 'zh';
	localStorage.setItem(KEY, language);
	translatePage();
	listeners.forEach((listener) => listener());
}

export function onLanguage(listener) {
	listeners.push(listener);
}

/** Fills in the words of index.html, which names them in data-i18n attributes. */
export function translatePage() {
	document.documentElement.lang = locale();
	for (const node of document.querySelectorAll('[data-i18n]')) {
		node.textContent = t(node.dataset.i18n);
	}
	for (const node of document.querySelectorAll('[data-i18n-title]')) {
		node.title = t(node.dataset.i18nTitle);
		node.setAttribute('aria-label', node.title);
	}
	for (const node of document.querySelectorAll('[data-i18n-label]')) {
		node.setAttribute('aria-label', t(node.dataset.i18nLabel));
	}
	for (const node of document.querySelectorAll('[data-i18n-placeholder]')) {
		node.placeholder = t(node.dataset.i18nPlaceholder);
	}
}

const formats = new Map();

function format(time, name, options) {
	const key = name + language;
	if (!formats.has(key)) {
		formats.set(key, new Intl.DateTimeFormat(locale(), options));
	}
	return formats.get(key).format(time * 1000);
}

/** Days between then and now by the calendar: 1 is yesterday, even if that was an hour ago. */
function daysAgo(time) {
	const then = new Date(time * 1000).setHours(0, 0, 0, 0);
	return Math.round((new Date().setHours(0, 0, 0, 0) - then) / 86_400_000);
}

export function sameDay(one, other) {
	return new Date(one * 1000).toDateString() === new Date(other * 1000).toDateString();
}

export function clock(time) {
	return format(time, 'clock', { hour: '2-digit', minute: '2-digit', hour12: false });
}

export function clockMillis(millis) {
	const date = new Date(millis);
	const two = (n) => String(n).padStart(2, '0');
	return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

export function day(time) {
	const days = daysAgo(time);
	if (days === 0) {
		return t('today');
	}
	if (days === 1) {
		return t('yesterday');
	}
	if (days > 1 && days < 7) {
		return format(time, 'weekday', { weekday: 'long' });
	}
	return format(time, 'day', { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' });
}

/** The short form of the list of chats: a clock time today, a day before that. */
export function shortTime(time) {
	const days = daysAgo(time);
	if (days <= 0) {
		return clock(time);
	}
	if (days < 7) {
		return day(time);
	}
	return new Date(time * 1000).getFullYear() === new Date().getFullYear()
		? format(time, 'date', { month: 'numeric', day: 'numeric' })
		: format(time, 'dateOfYear', { year: '2-digit', month: 'numeric', day: 'numeric' });
}

export function fullTime(time) {
	return format(time, 'full', { dateStyle: 'medium', timeStyle: 'medium' });
}
