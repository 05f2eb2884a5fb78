import { Draft } from './draft.js';
import { closePopover, openMenu, openPopover, toast } from './dialog.js';
import { avatar, byId, el, iconButton } from './dom.js';
import { PICKABLE } from './faces.js';
import { icon } from './icons.js';
import { onLanguage, t } from './i18n.js';
import { MentionPicker } from './mentions.js';
import { acceptPictures } from './pictures.js';
import { openRawSegments } from './raw.js';
import { currentChat, emit, nameOf, on, speakAs, speakerOf, speakers } from './store.js';
import { plainText } from './text.js';

/** Where a person of the world says something: text, mentions, faces, pictures, quotes. */
export class Composer {
	#form = byId('composer');
	#input = byId('composer-input');
	#mirror = byId('composer-mirror');
	#speaker = byId('speak-as');
	#chat;
	#say;
	#entries;
	#sent;
	#picker = new MentionPicker(this.#input, (person, typed) => this.#mention(person, typed));

	/** say(chat, segments) returns whether the message went out; entries() are more menu lines. */
	constructor(say, entries) {
		this.#say = say;
		this.#entries = entries;
		this.#form.addEventListener('submit', (event) => {
			event.preventDefault();
			this.#send();
		});
		this.#input.addEventListener('input', () => {
			this.#changed();
			this.#picker.update(this.#chat);
		});
		this.#input.addEventListener('click', () => this.#picker.update(this.#chat));
		this.#input.addEventListener('blur', () => this.#picker.close());
		this.#input.addEventListener('scroll', () => {
			this.#mirror.scrollTop = this.#input.scrollTop;
		});
		this.#input.addEventListener('keydown', (event) => this.#key(event));
		this.#speaker.addEventListener('change', () => speakAs(this.#chat, this.#speaker.value));
		this.#tools();
		acceptPictures(this.#input, () => Boolean(this.#chat), (picture) => this.#attach(picture));
		on('current', () => this.#open());
		on('world', () => this.#world());
		on('speaker', () => this.#drawSpeaker());
		on('connection', () => this.#drawState());
		on('item', (chat, item) => {
			if (chat === this.#sent?.chat && item.message?.sender.id === this.#sent.speaker) {
				this.#sent = undefined;
			}
		});
		on('error', () => this.#takeBack());
		onLanguage(() => this.#drawAll());
		this.#drawAll();
	}

	get #draft() {
		return this.#chat.draft ??= new Draft();
	}

	reply(message) {
		this.#draft.reply = message;
		this.#drawQuote();
		this.#input.focus();
	}

	mention(person) {
		this.#mention(person, 0);
	}

	edit(message, text) {
		if (message.sender.id !== speakerOf(this.#chat)?.id) {
			speakAs(this.#chat, message.sender.id);
		}
		this.#insert(text);
	}

	focus() {
		if (matchMedia('(hover: hover)').matches) {
			this.#input.focus();
		}
	}

	#world() {
		if (currentChat() === this.#chat) {
			this.#drawSpeaker();
		}
		else {
			this.#open();
		}
	}

	#open() {
		this.#chat = currentChat();
		this.#picker.close();
		closePopover();
		this.#input.value = this.#chat ? this.#draft.text : '';
		this.#drawAll();
	}

	#key(event) {
		// While an IME composes, Enter picks a candidate; 229 is how older browsers say so.
		if (event.isComposing || event.keyCode === 229) {
			return;
		}
		if (this.#picker.key(event)) {
			return;
		}
		if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey) {
			event.preventDefault();
			this.#send();
		}
		else if (event.key === 'Escape' && this.#draft.reply) {
			this.#draft.reply = null;
			this.#drawQuote();
		}
		else if (event.key === 'Backspace' && this.#input.selectionStart === this.#input.selectionEnd) {
			const end = this.#input.selectionStart;
			const word = this.#draft.wordBefore(end);
			if (word) {
				event.preventDefault();
				this.#input.setRangeText('', end - word.length, end, 'end');
				this.#changed();
			}
		}
	}

	#send() {
		const chat = this.#chat;
		if (!chat || !speakerOf(chat) || this.#draft.empty) {
			return;
		}
		if (!this.#say(chat, this.#draft.segments())) {
			toast(t('offlineSend'), 'bad');
			return;
		}
		this.#sent = { chat, draft: this.#draft, speaker: speakerOf(chat).id };
		chat.draft = new Draft();
		this.#input.value = '';
		this.#drawAll();
		this.focus();
	}

	/** The simulator refused what was said: it goes back into the box, unless there is more in it by now. */
	#takeBack() {
		const sent = this.#sent;
		this.#sent = undefined;
		if (sent?.chat === this.#chat && this.#draft.empty) {
			this.#chat.draft = sent.draft;
			this.#input.value = sent.draft.text;
			this.#drawAll();
		}
	}

	#mention(person, typed) {
		const word = this.#draft.token(`@${nameOf(person)}`, { type: 'at', data: { qq: person.id } });
		this.#insert(`${word} `, typed);
	}

	#insert(text, replaced = 0) {
		const { selectionStart: start, selectionEnd: end } = this.#input;
		this.#input.focus();
		this.#input.setRangeText(text, start - replaced, end, 'end');
		this.#changed();
	}

	#changed() {
		if (!this.#chat) {
			return;
		}
		this.#draft.text = this.#input.value;
		// The mirror lies behind the text: it gives the field its height and marks the words.
		this.#mirror.replaceChildren(...this.#draft.pieces().map((piece) => piece.segment ? el('mark', null, piece.text) : piece.text), '\n');
		this.#drawState();
		emit('draft');
	}

	#tools() {
		byId('tool-mention').addEventListener('click', () => {
			const before = this.#input.value.slice(0, this.#input.selectionStart);
			this.#insert(/[A-Za-z0-9_.]$/.test(before) ? ' @' : '@');
			this.#picker.update(this.#chat);
		});
		byId('tool-face').addEventListener('click', (event) => openPopover(event.currentTarget, this.#faces(), true));
		byId('tool-more').addEventListener('click', (event) => openMenu(event.currentTarget, [
			{ icon: icon('dice'), label: t('rollDice'), testid: 'menu-dice', action: () => this.#play('dice', 6) },
			{ icon: icon('hand'), label: t('playRps'), testid: 'menu-rps', action: () => this.#play('rps', 3) },
			{ icon: icon('braces'), label: t('rawSegments'), testid: 'menu-raw', action: () => openRawSegments((segments) => this.#say(this.#chat, segments)) },
			null,
			...this.#entries(),
		], true));
	}

	#play(type, sides) {
		const result = String(1 + Math.floor(Math.random() * sides));
		if (!this.#say(this.#chat, [{ type, data: { result } }])) {
			toast(t('offlineSend'), 'bad');
		}
	}

	#faces() {
		return el('div', { class: 'popover faces', role: 'dialog', 'aria-label': t('faces') }, ...PICKABLE.map((face) => el('button', {
			type: 'button',
			title: face.name,
			'aria-label': face.name,
			data: { testid: 'face-option' },
			onclick: () => {
				closePopover();
				this.#insert(this.#draft.token(`[${face.name}]`, { type: 'face', data: { id: face.id } }));
			},
		}, face.emoji)));
	}

	#attach(picture) {
		this.#draft.images.push(picture);
		this.#drawAttachments();
		this.#drawState();
		this.#input.focus();
	}

	#drawAll() {
		this.#form.hidden = !this.#chat;
		if (this.#chat) {
			byId('tool-mention').hidden = this.#chat.kind !== 'group';
			this.#drawSpeaker();
			this.#drawQuote();
			this.#drawAttachments();
			this.#changed();
		}
	}

	#drawSpeaker() {
		if (!this.#chat) {
			return;
		}
		const speaker = speakerOf(this.#chat);
		this.#speaker.replaceChildren(...speakers(this.#chat).map((person) => el('option', { value: person.id },
				person.role === 'owner' || person.role === 'admin' ? `${nameOf(person)}（${t(person.role)}）` : nameOf(person))));
		this.#speaker.value = speaker?.id ?? '';
		byId('speaker-label').title = speaker ? t('speakAsShort', { name: nameOf(speaker) }) : t('speakAs');
		byId('speaker-avatar').replaceChildren(speaker ? avatar(speaker.id, nameOf(speaker)) : '');
		this.#input.placeholder = speaker ? t('placeholder', { name: nameOf(speaker) }) : t('nobody');
		this.#input.disabled = !speaker;
		this.#drawState();
	}

	#drawState() {
		byId('composer-send').disabled = !this.#chat || !speakerOf(this.#chat) || this.#draft.empty;
	}

	#drawQuote() {
		const bar = byId('quote-bar');
		const { reply } = this.#draft;
		bar.hidden = !reply;
		bar.replaceChildren(...reply ? [
			icon('reply'),
			el('div', { class: 'quote-bar-text' }, el('strong', null, t('replyTo', { name: nameOf(reply.sender) })), el('span', null, plainText(reply.segments, this.#chat))),
			iconButton('close', t('cancelReply'), () => {
				this.#draft.reply = null;
				this.#drawQuote();
			}),
		] : []);
	}

	#drawAttachments() {
		const box = byId('attachments');
		const { images } = this.#draft;
		box.hidden = images.length === 0;
		box.replaceChildren(...images.map((image) => el('div', { class: 'attachment', title: image.name, data: { testid: 'attachment' } },
				el('img', { src: image.url, alt: image.name }),
				iconButton('close', `${t('remove')} ${image.name}`, () => {
					images.splice(images.indexOf(image), 1);
					this.#drawAttachments();
					this.#drawState();
				}))));
	}
}
