package io.ncatbot.benchmarks.soak.bot;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the handlers of one account got, and how their calls ended, written to files, so
 * that it takes no memory. Two ints for each event: the chat and the event's number; one
 * int, one byte and two longs for each call: its number, its outcome, when it was begun
 * and when it ended, in milliseconds since 1970.
 */
final class Journal {

	private final DataOutputStream events;

	private final DataOutputStream calls;

	private long messages;

	private long metas;

	private int lastEvent;

	private long callsEnded;

	private Journal(DataOutputStream events, DataOutputStream calls) {
		this.events = events;
		this.calls = calls;
	}

	static Journal open(Path directory, long account) {
		try {
			return new Journal(open(directory.resolve(account + ".events")),
					open(directory.resolve(account + ".calls")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static DataOutputStream open(Path file) throws IOException {
		return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
	}

	synchronized void event(int chat, int event) {
		this.messages++;
		this.lastEvent = Math.max(this.lastEvent, event);
		try {
			this.events.writeInt(chat);
			this.events.writeInt(event);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	synchronized void meta() {
		this.metas++;
	}

	synchronized void call(int call, CallOutcome outcome, long begun, long ended) {
		this.callsEnded++;
		try {
			this.calls.writeInt(call);
			this.calls.writeByte(outcome.ordinal());
			this.calls.writeLong(begun);
			this.calls.writeLong(ended);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	synchronized long messages() {
		return this.messages;
	}

	synchronized long metas() {
		return this.metas;
	}

	synchronized int lastEvent() {
		return this.lastEvent;
	}

	synchronized long calls() {
		return this.callsEnded;
	}

	synchronized void flush() {
		try {
			this.events.flush();
			this.calls.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
