package io.ncatbot.simulator.server;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.ncatbot.simulator.action.ActionRunner;
import io.ncatbot.simulator.action.Outcome;
import io.ncatbot.simulator.action.OutcomeFrames;
import io.ncatbot.simulator.call.CallLog;
import io.ncatbot.simulator.call.RecordedCall;
import io.ncatbot.simulator.fault.CallFault;
import io.ncatbot.simulator.fault.CallFault.Manner;
import io.ncatbot.simulator.fault.Faults;
import io.ncatbot.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * From a call to its reply, by way of whatever fault is to meet it.
 */
final class Requests {

	private final ActionRunner runner;

	private final Faults faults;

	private final CallLog calls;

	private final ServerWatch watch;

	private final AtomicLong begun = new AtomicLong();

	private final AtomicLong done = new AtomicLong();

	private volatile @Nullable FrameTap tap;

	Requests(ActionRunner runner, Faults faults, CallLog calls, ServerWatch watch) {
		this.watch = watch;
		this.runner = runner;
		this.faults = faults;
		this.calls = calls;
	}

	void tap(@Nullable FrameTap newTap) {
		this.tap = newTap;
	}

	@Nullable FrameTap tap() {
		return this.tap;
	}

	Faults faults() {
		return this.faults;
	}

	void tapped(boolean toBot, byte[] frame) {
		FrameTap watcher = this.tap;
		if (watcher != null) {
			watcher.frame(toBot, frame);
		}
	}

	/** Carries out a call, now or as late as a fault wants. */
	void call(Caller caller, String action, @Nullable JsonNode params, @Nullable JsonNode echo, int size) {
		Call call = new Call(caller, action, params, echo, size);
		CallFault fault = this.faults.take(ActionRunner.baseName(action));
		Duration delay = (fault != null) ? fault.delay() : Duration.ZERO;
		this.begun.incrementAndGet();
		if (delay.isZero()) {
			carryOutCounted(call, fault);
		}
		else {
			caller.loop().schedule(() -> carryOutCounted(call, fault), delay.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	/** Counted last of all: whoever sees it finds all that the call caused. */
	private void carryOutCounted(Call call, @Nullable CallFault fault) {
		boolean longReply = false;
		try {
			longReply = carryOut(call, fault);
		}
		finally {
			if (!longReply) {
				this.done.incrementAndGet();
			}
		}
	}

	long begun() {
		return this.begun.get();
	}

	long done() {
		return this.done.get();
	}

	/**
	 * Carries out a call and replies.
	 * @return whether the reply is still on its way, and will be counted itself
	 */
	private boolean carryOut(Call call, @Nullable CallFault fault) {
		Caller caller = call.caller();
		this.watch.callBegins(ActionRunner.baseName(call.action()), call.given(), call.size());
		Manner manner = (fault != null) ? fault.manner() : Manner.NORMAL;
		if (manner == Manner.FAILURE && fault != null) {
			int retcode = caller.retcode(fault.retcode());
			record(call, retcode, fault.message());
			caller.fail(retcode, fault.message(), call.echo());
			return false;
		}
		Outcome outcome = (manner == Manner.DATA && fault != null) ? Outcome.ok(fault.data(), false, false)
				: this.runner.run(call.action(), call.params(), caller.adapter().format());
		if (outcome.kind() == Outcome.Kind.UNKNOWN) {
			outcome = Outcome.of(Outcome.Kind.UNKNOWN, caller.adapter().unknownAction() + call.action());
		}
		boolean lost = manner == Manner.NO_ANSWER || manner == Manner.DROPPED_LINK;
		boolean silent = lost || outcome.kind() == Outcome.Kind.SILENT;
		record(call, silent ? RecordedCall.NO_ANSWER : caller.retcode(Envelope.retcode(outcome.kind())),
				outcome.message());
		OutcomeFrames frames = outcome.frames();
		if (silent) {
			if (frames != null) {
				frames.close();
			}
			if (manner == Manner.DROPPED_LINK) {
				caller.breakLink();
			}
			else if (manner == Manner.NO_ANSWER || ActionRunner.baseName(call.action()).equals("bot_exit")) {
				caller.neverReply();
			}
			else {
				caller.noReply();
			}
			return false;
		}
		int times = (manner == Manner.TWICE) ? 2 : 1;
		JsonNode echo = (manner == Manner.WRONG_ECHO) ? wrong(call.echo()) : call.echo();
		if (frames != null) {
			caller.reply(frames, echo, times, this.done::incrementAndGet);
			return true;
		}
		caller.reply(outcome, echo, times);
		return false;
	}

	private static JsonNode wrong(@Nullable JsonNode echo) {
		return Json.text(((echo != null) ? echo.asString("") : "") + "-wrong");
	}

	private void record(Call call, int retcode, String message) {
		this.calls.add(new RecordedCall(ActionRunner.baseName(call.action()), call.given(), call.echo(), retcode,
				Instant.now()), call.size());
		this.watch.callEnds((retcode == RecordedCall.NO_ANSWER) ? "no answer"
				: message.isEmpty() ? Integer.toString(retcode) : retcode + " " + message);
	}

	/**
	 * A call on its way.
	 */
	private record Call(Caller caller, String action, @Nullable JsonNode params, @Nullable JsonNode echo, int size) {

		JsonNode given() {
			return (this.params != null) ? this.params : Json.object();
		}

	}

}
