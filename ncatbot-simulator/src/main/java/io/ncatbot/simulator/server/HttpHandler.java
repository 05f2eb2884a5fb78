package io.ncatbot.simulator.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.net.Outbox;
import io.ncatbot.simulator.net.WebSockets;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads requests in NapCat's order: CORS, body, token, route. One after the other on each
 * connection, as Node does.
 */
final class HttpHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

	private static final Logger log = LoggerFactory.getLogger(HttpHandler.class);

	private static final int MAX_PIPELINED = 64;

	private final Hub hub;

	private final Adapter adapter;

	private final HttpSettings settings;

	private final BodyWatch bodies;

	private final Handshakes handshakes;

	private final Deque<FullHttpRequest> pipelined = new ArrayDeque<>();

	private @Nullable HttpCaller answering;

	private @Nullable Client subscriber;

	private @Nullable Future<?> idle;

	HttpHandler(Hub hub, Adapter adapter, HttpSettings settings, BodyWatch bodies, Handshakes handshakes) {
		this.hub = hub;
		this.adapter = adapter;
		this.settings = settings;
		this.bodies = bodies;
		this.handshakes = handshakes;
	}

	@Override
	protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
		if (this.idle != null) {
			this.idle.cancel(false);
		}
		if (this.answering != null || this.subscriber != null) {
			if (this.pipelined.size() >= MAX_PIPELINED) {
				ctx.close();
				return;
			}
			this.pipelined.add(request.retain());
			return;
		}
		serve(ctx, request);
	}

	private void serve(ChannelHandlerContext ctx, FullHttpRequest request) {
		String upgrade = request.headers().get(HttpHeaderNames.UPGRADE);
		if (this.settings.enableWebsocket() && upgrade != null) {
			if (WebSockets.isUpgrade(request)) {
				this.handshakes.upgrade(ctx.channel(), request, this.bodies, this);
			}
			else {
				boolean get = request.method().equals(HttpMethod.GET);
				WebSockets.respond(ctx.channel(),
						get ? HttpResponseStatus.BAD_REQUEST : HttpResponseStatus.METHOD_NOT_ALLOWED,
						get ? "Invalid Upgrade header" : "Invalid HTTP method");
			}
			return;
		}
		HttpCaller caller = new HttpCaller(this.hub, this.adapter, this.settings, ctx.channel(),
				HttpUtil.isKeepAlive(request), () -> answered(ctx, HttpUtil.isKeepAlive(request)));
		this.answering = caller;
		route(ctx.channel(), request, caller);
	}

	private void route(Channel channel, FullHttpRequest request, HttpCaller caller) {
		if (request.method().equals(HttpMethod.OPTIONS)) {
			caller.respond(HttpResponseStatus.NO_CONTENT, null, new byte[0]);
			return;
		}
		String strange = HttpParams.strangeCharset(request);
		if (strange != null) {
			caller.respond(HttpResponseStatus.UNSUPPORTED_MEDIA_TYPE, "text/html; charset=utf-8", page(
					"UnsupportedMediaTypeError: unsupported charset \"" + strange.toUpperCase(Locale.ROOT) + "\""));
			return;
		}
		JsonNode body;
		try {
			body = HttpParams.body(request);
		}
		catch (IllegalArgumentException ex) {
			log.info("A body cannot be parsed: {}", ex.getMessage());
			caller.respond(HttpResponseStatus.BAD_REQUEST, "text/html; charset=utf-8",
					"Invalid JSON".getBytes(StandardCharsets.UTF_8));
			return;
		}
		if (!this.hub.accepts(request, this.settings.token(), false)) {
			caller.respond(HttpResponseStatus.FORBIDDEN, "text/html; charset=utf-8",
					Json.bytes(Json.object().put("message", "token verify failed!")));
			return;
		}
		String path = request.uri().replaceFirst("[?#].*", "");
		if (this.settings.sse() && path.equals("/_events")) {
			subscribe(channel, request, caller);
			return;
		}
		ObjectNode params = HttpParams.merged(request, body);
		String action = path.replaceFirst("^/+", "").replaceFirst("/.*", "");
		if (action.isEmpty()) {
			caller.running();
			return;
		}
		this.hub.requests()
			.tapped(false, Json.bytes(Json.object().put("action", action).<ObjectNode>set("params", params)));
		this.hub.requests().call(caller, action, params, params.get("echo"), request.content().readableBytes());
	}

	private static byte[] page(String error) {
		return ("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Error</title>\n</head>\n"
				+ "<body>\n<pre>" + error.replace("\"", "&quot;") + "</pre>\n</body>\n</html>\n")
			.getBytes(StandardCharsets.UTF_8);
	}

	/** A request that announces a body gets the head, and then nothing for ever. */
	private void subscribe(Channel channel, FullHttpRequest request, HttpCaller caller) {
		int refusal = this.hub.faults().links().refusal();
		if (refusal != 0) {
			caller.respond(HttpResponseStatus.valueOf(refusal), "text/plain",
					"Refused by a fault".getBytes(StandardCharsets.UTF_8));
			return;
		}
		HttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
		head.headers()
			.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
			.set(HttpHeaderNames.CONTENT_TYPE, "text/event-stream")
			.set(HttpHeaderNames.CACHE_CONTROL, "no-cache")
			.set(HttpHeaderNames.CONNECTION, "keep-alive");
		HttpUtil.setTransferEncodingChunked(head, true);
		if (request.headers().contains(BodyWatch.ANNOUNCED)) {
			channel.writeAndFlush(head);
			log.info("A subscriber announces a body, even if it is empty: NapCat drops it, and never sends an event");
			return;
		}
		// It leaves when everything is ready: whoever has it misses no event.
		channel.write(head);
		Outbox outbox = new Outbox(channel, HttpHandler::line);
		channel.pipeline().addBefore(channel.pipeline().context(this).name(), null, outbox);
		outbox.hold(this.hub.faults().isHalfOpen());
		Client client = Client.subscriber(this.hub, this.adapter, outbox, channel, "/_events");
		this.subscriber = client;
		this.hub.welcome(client);
		channel.flush();
	}

	private static Object line(byte[] frame) {
		return new DefaultHttpContent(Unpooled.wrappedBuffer("data: ".getBytes(StandardCharsets.US_ASCII), frame,
				"\n\n".getBytes(StandardCharsets.US_ASCII)));
	}

	private void answered(ChannelHandlerContext ctx, boolean keepAlive) {
		this.answering = null;
		if (!keepAlive) {
			return;
		}
		FullHttpRequest next = this.pipelined.poll();
		if (next != null) {
			ctx.executor().execute(() -> {
				try {
					serve(ctx, next);
				}
				finally {
					next.release();
				}
			});
			return;
		}
		this.idle = ctx.executor()
			.schedule((Runnable) ctx::close, this.settings.keepAlive().toMillis(), TimeUnit.MILLISECONDS);
	}

	@Override
	public void channelWritabilityChanged(ChannelHandlerContext ctx) {
		HttpCaller caller = this.answering;
		if (caller != null && ctx.channel().isWritable()) {
			caller.pump();
		}
		ctx.fireChannelWritabilityChanged();
	}

	@Override
	public void channelInactive(ChannelHandlerContext ctx) {
		HttpCaller caller = this.answering;
		if (caller != null) {
			caller.gone();
		}
		Client client = this.subscriber;
		if (client != null) {
			this.hub.clients().remove(client);
		}
		this.pipelined.forEach(ReferenceCountUtil::release);
		this.pipelined.clear();
		ctx.fireChannelInactive();
	}

	@Override
	public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
		if (!(cause instanceof IOException)) {
			log.info("An HTTP connection fails: {}", cause.toString());
		}
		ctx.close();
	}

}
