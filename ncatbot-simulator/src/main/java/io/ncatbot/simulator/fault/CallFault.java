package io.ncatbot.simulator.fault;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How one call, or each call of an action, goes wrong. The first verb switches it on; it
 * then holds until the faults are cleared, or {@link #times(int)} are over. Verbs
 * combine: {@code forAction("get_msg").delays(d).fails(1200, "...")}.
 */
public final class CallFault {

	private final String action;

	private final Consumer<CallFault> activate;

	private final AtomicBoolean active = new AtomicBoolean();

	private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

	private volatile Duration delay = Duration.ZERO;

	private volatile Manner manner = Manner.NORMAL;

	private volatile int retcode;

	private volatile String message = "";

	private volatile @Nullable JsonNode data;

	CallFault(String action, Consumer<CallFault> activate) {
		this.action = action;
		this.activate = activate;
	}

	/**
	 * The call is carried out, but its reply never comes.
	 * @return this fault
	 */
	public CallFault neverAnswers() {
		return activate(Manner.NO_ANSWER);
	}

	/**
	 * The call is carried out, and answered, later. Other calls are not held up.
	 * @param delay how much later
	 * @return this fault
	 */
	public CallFault delays(Duration delay) {
		this.delay = delay;
		return activate(this.manner);
	}

	/**
	 * The call is not carried out and fails.
	 * @param retcode the return code, 1200 for what NapCat could not do
	 * @param message the text, {@code message} and {@code wording} of the reply
	 * @return this fault
	 */
	public CallFault fails(int retcode, String message) {
		this.retcode = retcode;
		this.message = message;
		return activate(Manner.FAILURE);
	}

	/**
	 * The call is not carried out and succeeds with this result.
	 * @param data the reply's {@code data}
	 * @return this fault
	 */
	public CallFault answersWith(JsonNode data) {
		this.data = data;
		return activate(Manner.DATA);
	}

	/**
	 * The call is carried out, and instead of a reply the connection breaks.
	 * @return this fault
	 */
	public CallFault dropsLink() {
		return activate(Manner.DROPPED_LINK);
	}

	/**
	 * The call is carried out once and answered twice, the same both times.
	 * @return this fault
	 */
	public CallFault answersTwice() {
		return activate(Manner.TWICE);
	}

	/**
	 * The call is carried out, and its reply has an echo that nobody sent.
	 * @return this fault
	 */
	public CallFault answersWithWrongEcho() {
		return activate(Manner.WRONG_ECHO);
	}

	/**
	 * Limits the fault to the next calls.
	 * @param calls how many
	 * @return this fault
	 */
	public CallFault times(int calls) {
		this.left.set(calls);
		return this;
	}

	private CallFault activate(Manner newManner) {
		this.manner = newManner;
		if (this.active.compareAndSet(false, true)) {
			this.activate.accept(this);
		}
		return this;
	}

	String action() {
		return this.action;
	}

	boolean spent() {
		return this.left.get() == 0;
	}

	boolean spend() {
		return this.left.getAndUpdate((uses) -> (uses == Integer.MAX_VALUE) ? uses : Math.max(0, uses - 1)) > 0;
	}

	/**
	 * How much later the call is carried out.
	 * @return the delay, zero for none
	 */
	public Duration delay() {
		return this.delay;
	}

	/**
	 * What goes wrong.
	 * @return the manner
	 */
	public Manner manner() {
		return this.manner;
	}

	/**
	 * The return code of a scripted failure.
	 * @return the code
	 */
	public int retcode() {
		return this.retcode;
	}

	/**
	 * The text of a scripted failure.
	 * @return the text
	 */
	public String message() {
		return this.message;
	}

	/**
	 * The scripted result.
	 * @return the data, or null
	 */
	public @Nullable JsonNode data() {
		return this.data;
	}

	/**
	 * What can go wrong with a call.
	 */
	public enum Manner {

		/** Nothing but the delay. */
		NORMAL,

		/** No reply comes. */
		NO_ANSWER,

		/** A scripted failure. */
		FAILURE,

		/** A scripted result. */
		DATA,

		/** The connection breaks. */
		DROPPED_LINK,

		/** The reply comes twice. */
		TWICE,

		/** The reply has an echo that nobody sent. */
		WRONG_ECHO

	}

}
