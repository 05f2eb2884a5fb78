package io.ncatbot.benchmarks.soak.bot;

/**
 * How a handler calls, which its event's number decides, so that both sides know what is
 * to be expected.
 */
public enum CallStyle {

	/** Not at all. */
	NONE(0),

	/** A synchronous call. */
	SYNC(1),

	/** An asynchronous call whose end nobody awaits. */
	ASYNC(1),

	/** An asynchronous call whose end the conversation awaits. */
	RETURNED(1),

	/** A synchronous call that waits for a connection while there is none. */
	PATIENT(1),

	/** An asynchronous call, and a synchronous one in what is chained to it. */
	CHAINED(2);

	/** Most events ask for no call, as in life. */
	private static final CallStyle[] TURNS = { SYNC, NONE, NONE, ASYNC, NONE, NONE, RETURNED, NONE, NONE, PATIENT, NONE,
			NONE, CHAINED, NONE, NONE, NONE };

	private final int calls;

	CallStyle(int calls) {
		this.calls = calls;
	}

	/**
	 * How an event's handler calls.
	 * @param event the event's number, from 1
	 * @return the style
	 */
	public static CallStyle of(int event) {
		return TURNS[event % TURNS.length];
	}

	/**
	 * How many calls that makes.
	 * @return 0 to 2
	 */
	public int calls() {
		return this.calls;
	}

	/**
	 * The number of a call.
	 * @param event the event's number
	 * @param place 0 for the first call of the event's handler, 1 for the second
	 * @return the call's number, which no other call of the account has
	 */
	public static int call(int event, int place) {
		return 2 * event + place;
	}

}
