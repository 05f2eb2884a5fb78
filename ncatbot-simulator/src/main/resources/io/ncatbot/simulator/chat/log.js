/* What one chat may hold; older items leave first. */
const KEEP = 5000;
const SLACK = 500;

/**
 * The messages and grey notices of one chat, oldest first. Each has a number (seq) that
 * stays the same while older ones leave, so a view can name a range.
 */
export class ChatLog {
	#items = [];
	#first = 0;
	#byId = new Map();
	/** Counts rebuilds: after one, the numbers of a view mean nothing any more. */
	epoch = 0;

	get first() {
		return this.#first;
	}

	get end() {
		return this.#first + this.#items.length;
	}

	get last() {
		return this.#items.at(-1);
	}

	at(seq) {
		return this.#items[seq - this.#first];
	}

	find(id) {
		return this.#byId.get(String(id));
	}

	append(item) {
		item.seq = this.end;
		this.#items.push(item);
		if (item.message) {
			this.#byId.set(item.message.id, item);
		}
		if (this.#items.length > KEEP + SLACK) {
			this.#dropOldest(this.#items.length - KEEP);
		}
	}

	/** Brings in the server's latest messages; returns how many were new and whether anything changed. */
	merge(messages) {
		const fresh = messages.filter((message) => !this.#byId.has(message.id));
		const known = messages.length - fresh.length;
		let changed = fresh.length > 0;
		if (known === 0 && this.#byId.size > 0) {
			// Not one in common: the simulator began anew, and what we hold is of another world.
			this.#rebuild(messages.map(asItem));
			return { fresh: messages.length, changed: true };
		}
		for (const message of messages) {
			const item = this.#byId.get(message.id);
			if (item) {
				changed ||= item.message.recalled !== message.recalled;
				item.message = { ...message, recalledBy: item.message.recalledBy };
			}
		}
		if (fresh.length > 0 && this.#items.length === 0) {
			fresh.forEach((message) => this.append(asItem(message)));
		}
		else if (fresh.length > 0) {
			const items = [...this.#items, ...fresh.map(asItem)];
			this.#rebuild(items.sort((a, b) => a.time - b.time));
		}
		return { fresh: fresh.length, changed };
	}

	#rebuild(items) {
		this.epoch++;
		this.#items = [];
		this.#byId.clear();
		items.forEach((item) => this.append(item));
	}

	#dropOldest(count) {
		for (const item of this.#items.splice(0, count)) {
			if (item.message && this.#byId.get(item.message.id) === item) {
				this.#byId.delete(item.message.id);
			}
		}
		this.#first += count;
	}
}

export function asItem(message) {
	return { time: message.time, message };
}
