const FIRST_RETRY = 500;
const SLOWEST_RETRY = 8000;

/**
 * The connection to the simulator. It comes back by itself; states are 'connecting',
 * 'online' and 'retrying' (with the seconds until the next try).
 */
export class Socket {
	#socket;
	#delay = FIRST_RETRY;
	#timer;
	#onFrame;
	#onState;

	constructor(onFrame, onState) {
		this.#onFrame = onFrame;
		this.#onState = onState;
		addEventListener('online', () => this.retryNow());
		document.addEventListener('visibilitychange', () => document.hidden || this.retryNow());
		this.#connect();
	}

	get open() {
		return this.#socket?.readyState === WebSocket.OPEN;
	}

	/** Returns whether the command went out; it is never queued, so nobody speaks twice. */
	send(command) {
		if (!this.open) {
			return false;
		}
		this.#socket.send(JSON.stringify(command));
		return true;
	}

	retryNow() {
		if (this.#timer) {
			clearInterval(this.#timer);
			this.#timer = undefined;
			this.#connect();
		}
	}

	#connect() {
		this.#onState('connecting');
		const address = new URL('socket', document.baseURI);
		address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
		const socket = new WebSocket(address);
		this.#socket = socket;
		socket.onopen = () => {
			this.#delay = FIRST_RETRY;
			this.#onState('online');
		};
		socket.onmessage = (event) => {
			let frame;
			try {
				frame = JSON.parse(event.data);
			}
			catch (problem) {
				console.warn('Not a JSON frame', problem);
				return;
			}
			this.#onFrame(frame);
		};
		socket.onclose = () => this.#retryLater();
	}

	#retryLater() {
		const due = Date.now() + this.#delay;
		this.#delay = Math.min(this.#delay * 2, SLOWEST_RETRY);
		const tick = () => {
			const left = due - Date.now();
			if (left <= 0) {
				this.retryNow();
			}
			else {
				this.#onState('retrying', Math.ceil(left / 1000));
			}
		};
		this.#timer = setInterval(tick, 250);
		tick();
	}
}
