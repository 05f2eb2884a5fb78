package io.ncatbot.simulator.server;

import io.ncatbot.simulator.action.Outcome;
import io.ncatbot.simulator.action.OutcomeFrames;
import io.ncatbot.simulator.json.Json;
import io.netty.channel.EventLoop;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * A bot that calls over a WebSocket.
 */
final class SocketCaller implements Caller {

	private static final Logger log = LoggerFactory.getLogger(SocketCaller.class);

	private final Client client;

	private final Requests requests;

	SocketCaller(Client client, Requests requests) {
		this.client = client;
		this.requests = requests;
	}

	/** Reads a frame and carries out the call in it, if it is one. */
	void received(byte[] frame) {
		this.requests.tapped(false, frame);
		JsonNode request;
		try {
			request = Json.parse(frame);
		}
		catch (IllegalArgumentException ex) {
			log.info("A frame cannot be parsed: {}", ex.getMessage());
			unparsable();
			return;
		}
		if (request.isNull()) {
			unparsable();
		}
		else if (request.isContainer()) {
			JsonNode given = request.path("action");
			String action = given.isMissingNode() ? "undefined"
					: given.isString() ? given.stringValue() : given.toString();
			this.requests.call(this, action, request.get("params"), request.get("echo"), frame.length);
		}
		else {
			log.info("A frame is no object; NapCat gives no reply");
		}
	}

	private void unparsable() {
		fail(Envelope.INVALID, "json解析失败,请检查数据格式", null);
	}

	@Override
	public EventLoop loop() {
		return this.client.channel().eventLoop();
	}

	@Override
	public Adapter adapter() {
		return this.client.adapter();
	}

	@Override
	public int retcode(int code) {
		return code;
	}

	@Override
	public void reply(Outcome outcome, @Nullable JsonNode echo, int times) {
		byte[] frame = Envelope.reply(outcome, echo);
		for (int i = 0; i < times; i++) {
			send(frame);
		}
	}

	@Override
	public void fail(int retcode, String message, @Nullable JsonNode echo) {
		send(Envelope.failure(retcode, message, echo));
	}

	@Override
	public void reply(OutcomeFrames frames, @Nullable JsonNode echo, int times, Runnable whenSent) {
		new ReplyFrames(frames, echo, times, this.requests).sendTo(this.client.current(), whenSent);
	}

	private void send(byte[] frame) {
		this.requests.tapped(true, frame);
		this.requests.faults().replies().pass(() -> this.client.current().send(frame));
	}

	@Override
	public void neverReply() {
	}

	@Override
	public void noReply() {
	}

	@Override
	public void breakLink() {
		this.client.channel().close();
	}

}
