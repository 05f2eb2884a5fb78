/**
 * What is being written in one chat: text in which some words stand for segments (an @ or a
 * face chosen from a list), pictures, and the message that is quoted.
 */
export class Draft {
	text = '';
	images = [];
	reply = null;
	#tokens = new Map();

	get empty() {
		return this.text.trim() === '' && this.images.length === 0;
	}

	/** Returns the word that stands for the segment in the text. */
	token(label, segment) {
		const same = JSON.stringify(segment);
		let word = label;
		for (let n = 2; this.#tokens.has(word) && JSON.stringify(this.#tokens.get(word)) !== same; n++) {
			word = `${label}(${n})`;
		}
		this.#tokens.set(word, segment);
		return word;
	}

	/** The text cut at its words: {text} or {text, segment}. */
	pieces(text = this.text) {
		const words = [...this.#tokens.keys()].filter((word) => text.includes(word)).sort((a, b) => b.length - a.length);
		if (words.length === 0) {
			return [{ text }];
		}
		const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
		const pieces = [];
		let from = 0;
		for (const match of text.matchAll(pattern)) {
			pieces.push({ text: text.slice(from, match.index) });
			pieces.push({ text: match[0], segment: this.#tokens.get(match[0]) });
			from = match.index + match[0].length;
		}
		pieces.push({ text: text.slice(from) });
		return pieces.filter((piece) => piece.text);
	}

	/** The word that ends at the place, if one does. */
	wordBefore(place) {
		const head = this.text.slice(0, place);
		return [...this.#tokens.keys()].filter((word) => head.endsWith(word)).sort((a, b) => b.length - a.length)[0];
	}

	segments() {
		const segments = this.reply ? [{ type: 'reply', data: { id: this.reply.id } }] : [];
		for (const piece of this.pieces(this.text.replace(/^\n+|\s+$/g, ''))) {
			if (piece.segment) {
				segments.push(piece.segment);
			}
			else if (piece.text) {
				segments.push({ type: 'text', data: { text: piece.text } });
			}
		}
		for (const image of this.images) {
			const base64 = image.url.slice(image.url.indexOf(',') + 1);
			segments.push({ type: 'image', data: { file: `base64://${base64}`, url: image.url, summary: '' } });
		}
		return segments;
	}
}
