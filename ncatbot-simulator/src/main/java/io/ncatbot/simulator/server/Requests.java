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
import io.ncatbot.simulator.message.MessagePostFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * From a frame to its reply, by way of whatever fault is to meet it.
 */
final class Requests {

	private static final Logger log = LoggerFactory.getLogger(Requests.class);

	private final ActionRunner runner;

	private final Faults faults;

	private final CallLog calls;

	private final ServerWatch watch;

	private final MessagePostFormat format;

	private final AtomicLong begun = new AtomicLong();

	private final AtomicLong done = new AtomicLong();

	private volatile @Nullable FrameTap tap;

	Requests(ActionRunner runner, Faults faults, CallLog calls, ServerWatch watch, MessagePostFormat format) {
		this.watch = watch;
		this.runner = runner;
		this.faults = faults;
		this.calls = calls;
		this.format = format;
	}

	void tap(@Nullable FrameTap newTap) {
		this.tap = newTap;
	}

	@Nullable FrameTap tap() {
		return this.tap;
	}

	void handle(Client client, byte[] frame) {
		FrameTap watcher = this.tap;
		if (watcher != null) {
			watcher.frame(false, frame);
		}
		JsonNode request;
		try {
			request = Json.parse(frame);
		}
		catch (IllegalArgumentException ex) {
			log.info("A frame cannot be parsed: {}", ex.getMessage());
			reply(client, unparsable());
			return;
		}
		if (request.isNull()) {
			reply(client, unparsable());
		}
		else if (request.isContainer()) {
			call(client, request, frame.length);
		}
		else {
			log.info("A frame is no object; NapCat gives no reply");
		}
	}

	private static byte[] unparsable() {
		return Envelope.failure(Envelope.INVALID, "json解析失败,请检查数据格式", null);
	}

	private void call(Client client, JsonNode request, int size) {
		JsonNode given = request.path("action");
		String action = given.isMissingNode() ? "undefined" : given.isString() ? given.stringValue() : given.toString();
		Call call = new Call(client, action, request.get("params"), request.get("echo"), size);
		CallFault fault = this.faults.take(ActionRunner.baseName(action));
		Duration delay = (fault != null) ? fault.delay() : Duration.ZERO;
		this.begun.incrementAndGet();
		if (delay.isZero()) {
			carryOutCounted(call, fault);
		}
		else {
			client.channel()
				.eventLoop()
				.schedule(() -> carryOutCounted(call, fault), delay.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	/** Counted last of all: whoever sees it finds all that the call caused. */
	private void carryOutCounted(Call call, @Nullable CallFault fault) {
		ReplyFrames frames = null;
		try {
			frames = carryOut(call, fault);
		}
		finally {
			if (frames == null) {
				this.done.incrementAndGet();
			}
		}
		if (frames != null) {
			frames.sendTo(call.client(), this.done::incrementAndGet);
		}
	}

	long begun() {
		return this.begun.get();
	}

	long done() {
		return this.done.get();
	}

	/**
	 * Carries out a call and replies, but for long replies.
	 * @return the frames of a long reply, or null
	 */
	private @Nullable ReplyFrames carryOut(Call call, @Nullable CallFault fault) {
		this.watch.callBegins(ActionRunner.baseName(call.action()), call.given(), call.size());
		Manner manner = (fault != null) ? fault.manner() : Manner.NORMAL;
		if (manner == Manner.FAILURE && fault != null) {
			record(call, fault.retcode(), fault.message());
			reply(call.client(), Envelope.failure(fault.retcode(), fault.message(), call.echo()));
			return null;
		}
		Outcome outcome = (manner == Manner.DATA && fault != null) ? Outcome.ok(fault.data(), false, false)
				: this.runner.run(call.action(), call.params(), this.format);
		boolean silent = outcome.kind() == Outcome.Kind.SILENT || manner == Manner.NO_ANSWER
				|| manner == Manner.DROPPED_LINK;
		record(call, silent ? RecordedCall.NO_ANSWER : Envelope.retcode(outcome.kind()), outcome.message());
		if (manner == Manner.DROPPED_LINK) {
			call.client().channel().close();
		}
		OutcomeFrames frames = outcome.frames();
		if (silent) {
			if (frames != null) {
				frames.close();
			}
			return null;
		}
		if (frames != null) {
			return new ReplyFrames(frames, call.echo(), manner == Manner.TWICE, this);
		}
		byte[] reply = Envelope.reply(outcome, call.echo());
		reply(call.client(), reply);
		if (manner == Manner.TWICE) {
			reply(call.client(), reply);
		}
		return null;
	}

	private void record(Call call, int retcode, String message) {
		this.calls.add(new RecordedCall(ActionRunner.baseName(call.action()), call.given(), call.echo(), retcode,
				Instant.now()), call.size());
		this.watch.callEnds((retcode == RecordedCall.NO_ANSWER) ? "no answer"
				: message.isEmpty() ? Integer.toString(retcode) : retcode + " " + message);
	}

	private void reply(Client client, byte[] frame) {
		FrameTap watcher = this.tap;
		if (watcher != null) {
			watcher.frame(true, frame);
		}
		client.send(frame);
	}

	/**
	 * A call on its way.
	 */
	private record Call(Client client, String action, @Nullable JsonNode params, @Nullable JsonNode echo, int size) {

		JsonNode given() {
			return (this.params != null) ? this.params : Json.object();
		}

	}

}
