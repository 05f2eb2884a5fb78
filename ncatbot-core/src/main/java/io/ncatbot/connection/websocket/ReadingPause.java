package io.ncatbot.connection.websocket;

import jakarta.websocket.Session;
import org.apache.tomcat.websocket.WsSession;

/**
 * Holds a connection's reading: Tomcat then reads no further from the socket, and no
 * thread waits for that. Other WebSocket clients know no such thing.
 */
final class ReadingPause {

	private final Session session;

	private int pauses;

	private boolean resuming;

	ReadingPause(Session session) {
		this.session = session;
	}

	synchronized boolean begin() {
		if (!(this.session instanceof WsSession tomcat)) {
			return false;
		}
		this.pauses++;
		if (this.pauses == 1 && !this.resuming) {
			tomcat.suspend();
		}
		return true;
	}

	void end() {
		synchronized (this) {
			this.pauses--;
			if (this.pauses > 0 || this.resuming) {
				return;
			}
			this.resuming = true;
		}
		if (this.session instanceof WsSession tomcat) {
			// Outside of the lock, since frames that wait are delivered from within, and
			// may well ask for the next pause.
			tomcat.resume();
			synchronized (this) {
				this.resuming = false;
				if (this.pauses > 0) {
					tomcat.suspend();
				}
			}
		}
	}

	synchronized boolean isOn() {
		return this.pauses > 0;
	}

}
