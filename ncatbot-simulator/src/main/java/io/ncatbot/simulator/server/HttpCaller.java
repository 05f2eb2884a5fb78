package io.ncatbot.simulator.server;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import io.ncatbot.simulator.action.Outcome;
import io.ncatbot.simulator.action.OutcomeFrames;
import io.ncatbot.simulator.json.Json;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One request over HTTP, and its answer. A reply in several frames is written as fast as
 * the peer reads; with events it goes to all subscribers instead, but for its last frame.
 */
final class HttpCaller implements Caller {

	private static final String JSON = "application/json; charset=utf-8";

	/** NapCat's own reply when it breaks on a message that is missing. */
	private static final String STACK_TRACE = "TypeError: Cannot read properties of undefined (reading 'length')\n"
			+ "    at normalize (file:///app/napcat/napcat.mjs)";

	private final Hub hub;

	private final Adapter adapter;

	private final HttpSettings settings;

	private final Channel channel;

	private final boolean keepAlive;

	private final Runnable answered;

	private @Nullable OutcomeFrames frames;

	private @Nullable JsonNode echo;

	private Runnable whenSent = () -> {
	};

	HttpCaller(Hub hub, Adapter adapter, HttpSettings settings, Channel channel, boolean keepAlive, Runnable answered) {
		this.hub = hub;
		this.adapter = adapter;
		this.settings = settings;
		this.channel = channel;
		this.keepAlive = keepAlive;
		this.answered = answered;
	}

	@Override
	public EventLoop loop() {
		return this.channel.eventLoop();
	}

	@Override
	public Adapter adapter() {
		return this.adapter;
	}

	@Override
	public int retcode(int code) {
		return Envelope.overHttp(code);
	}

	/** The answer to a request for nothing in particular. */
	void running() {
		respond(HttpResponseStatus.OK, JSON, Envelope.running("NapCat4 Is Running"));
	}

	@Override
	public void reply(Outcome outcome, @Nullable JsonNode given, int times) {
		byte[] frame = frame(outcome, given);
		this.hub.requests().tapped(true, frame);
		this.hub.faults().replies().pass(() -> loop().execute(() -> answer(outcome, frame)));
	}

	private void answer(Outcome outcome, byte[] frame) {
		if (outcome.stream() && !this.settings.sse() && outcome.kind() != Outcome.Kind.INVALID) {
			begin();
			this.channel.write(chunk(frame));
			end();
		}
		else {
			respond(HttpResponseStatus.OK, JSON, frame);
		}
	}

	private byte[] frame(Outcome outcome, @Nullable JsonNode given) {
		int retcode = Envelope.overHttp(Envelope.retcode(outcome.kind()));
		if (outcome.kind() == Outcome.Kind.INVALID) {
			return Envelope.failure(retcode, outcome.message(), null);
		}
		return Envelope.reply(outcome, retcode, echoOf(given));
	}

	private static JsonNode echoOf(@Nullable JsonNode given) {
		if (given != null && !given.isNull()) {
			return given;
		}
		return Json.text(Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36));
	}

	@Override
	public void fail(int retcode, String message, @Nullable JsonNode given) {
		byte[] frame = Envelope.failure(retcode, message, (retcode == 400) ? null : echoOf(given));
		this.hub.requests().tapped(true, frame);
		respond(HttpResponseStatus.OK, JSON, frame);
	}

	@Override
	public void noReply() {
		fail(200, STACK_TRACE, null);
	}

	@Override
	public void neverReply() {
	}

	@Override
	public void breakLink() {
		this.channel.close();
	}

	// --- several frames -------------------------------------------------------------

	@Override
	public void reply(OutcomeFrames all, @Nullable JsonNode given, int times, Runnable whenAllAreSent) {
		this.frames = all;
		this.echo = echoOf(given);
		this.whenSent = whenAllAreSent;
		if (!this.settings.sse()) {
			begin();
		}
		loop().execute(this::pump);
	}

	/** Makes the next frames while there is room for them. */
	void pump() {
		OutcomeFrames all = this.frames;
		while (all != null && this.channel.isWritable()) {
			Outcome outcome = all.next();
			if (outcome == null) {
				gone();
				end();
				return;
			}
			byte[] frame = Envelope.reply(outcome, Envelope.overHttp(Envelope.retcode(outcome.kind())), this.echo);
			boolean last = outcome.kind() != Outcome.Kind.OK
					|| outcome.data() != null && !outcome.data().path("type").asString("").equals("stream");
			if (this.settings.sse() && last) {
				gone();
				respond(HttpResponseStatus.OK, JSON, frame);
				return;
			}
			if (this.settings.sse()) {
				this.hub.broadcast(this.adapter, frame);
			}
			else {
				this.channel.writeAndFlush(chunk(frame));
			}
			if (this.settings.sse() || !all.pause().isZero()) {
				loop().schedule(this::pump, Math.max(1, all.pause().toMillis()), TimeUnit.MILLISECONDS);
				return;
			}
		}
	}

	/** Nobody waits for more frames. */
	void gone() {
		OutcomeFrames all = this.frames;
		this.frames = null;
		if (all != null) {
			all.close();
			this.whenSent.run();
		}
	}

	private static DefaultHttpContent chunk(byte[] frame) {
		return new DefaultHttpContent(Unpooled.wrappedBuffer(frame, "\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
	}

	private void begin() {
		HttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
		headers(head);
		HttpUtil.setTransferEncodingChunked(head, true);
		this.channel.write(head);
	}

	private void end() {
		finish(this.channel.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT));
	}

	// --- one frame ------------------------------------------------------------------

	/** Answers with a body of any kind. */
	void respond(HttpResponseStatus status, @Nullable String contentType, byte[] body) {
		DefaultFullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status,
				Unpooled.wrappedBuffer(body));
		headers(response);
		if (contentType != null) {
			response.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
		}
		response.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.length);
		finish(this.channel.writeAndFlush(response));
	}

	private void headers(HttpResponse response) {
		response.headers()
			.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
			.set(HttpHeaderNames.CONNECTION, this.keepAlive ? "keep-alive" : "close");
		if (this.keepAlive) {
			response.headers().set("Keep-Alive", "timeout=" + Math.max(1, this.settings.keepAlive().toSeconds()));
		}
	}

	private void finish(ChannelFuture written) {
		if (!this.keepAlive) {
			written.addListener(ChannelFutureListener.CLOSE);
		}
		this.answered.run();
	}

}
