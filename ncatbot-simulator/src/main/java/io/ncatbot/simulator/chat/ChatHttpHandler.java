package io.ncatbot.simulator.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Set;

import io.ncatbot.simulator.chat.PageFiles.PageFile;
import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.file.StoredFile;
import io.ncatbot.simulator.net.Outbox;
import io.ncatbot.simulator.net.WebSockets;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpChunkedInput;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.stream.ChunkedStream;
import io.netty.handler.stream.ChunkedWriteHandler;
import org.jspecify.annotations.Nullable;

/**
 * Serves the page and lets it open its socket. Only pages of this very host may: any site
 * that one visits could otherwise speak through a running simulator.
 */
final class ChatHttpHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

	private static final int MAX_COMMAND = 64 << 20;

	private static final String MEDIA = "/media/";

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

	private final ChatHub hub;

	private final FileStore files;

	ChatHttpHandler(ChatHub hub, FileStore files) {
		this.hub = hub;
		this.files = files;
	}

	@Override
	protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
		String host = request.headers().get(HttpHeaderNames.HOST, "");
		if (!LOOPBACK.contains(host.replaceFirst(":\\d+$", ""))) {
			refuse(ctx, "Open the chat page as http://127.0.0.1 or http://localhost, not as " + host);
			return;
		}
		String path = path(request.uri());
		if (path.equals("/socket")) {
			openSocket(ctx, request, host);
		}
		else if (!request.method().equals(HttpMethod.GET)) {
			WebSockets.respond(ctx.channel(), HttpResponseStatus.METHOD_NOT_ALLOWED, "Only GET is served here");
		}
		else {
			serve(ctx, path);
		}
	}

	private static void refuse(ChannelHandlerContext ctx, String reason) {
		WebSockets.respond(ctx.channel(), HttpResponseStatus.FORBIDDEN, reason);
	}

	private static String path(String uri) {
		try {
			return new QueryStringDecoder(uri).path();
		}
		catch (IllegalArgumentException ex) {
			return uri;
		}
	}

	private void openSocket(ChannelHandlerContext ctx, FullHttpRequest request, String host) {
		String origin = request.headers().get(HttpHeaderNames.ORIGIN);
		if (origin != null && !host.equals(authority(origin))) {
			refuse(ctx, "A page of " + origin + " may not open this socket");
			return;
		}
		if (!WebSockets.isUpgrade(request)) {
			WebSockets.respond(ctx.channel(), HttpResponseStatus.UPGRADE_REQUIRED, "This is a WebSocket");
			return;
		}
		ChannelFuture upgraded = WebSockets.upgrade(ctx.channel(), request, MAX_COMMAND);
		if (upgraded == null) {
			return;
		}
		Outbox outbox = new Outbox(ctx.channel());
		Page page = new Page(outbox);
		ctx.pipeline()
			.addLast(new WebSocketFrameAggregator(MAX_COMMAND), outbox, new ChatSocketHandler(this.hub, page))
			.remove(this);
		upgraded.addListener((future) -> {
			if (future.isSuccess()) {
				this.hub.join(page);
			}
		});
	}

	private static @Nullable String authority(String origin) {
		try {
			return URI.create(origin).getRawAuthority();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private void serve(ChannelHandlerContext ctx, String path) {
		StoredFile media = path.startsWith(MEDIA) ? this.files.find(path.substring(MEDIA.length())) : null;
		if (media != null) {
			serve(ctx, media);
			return;
		}
		PageFile file = PageFiles.find(path.equals("/") ? "index.html" : path.substring(1));
		if (file != null) {
			WebSockets.respond(ctx.channel(), HttpResponseStatus.OK, file.contentType(), file.content());
			return;
		}
		String reason = path.equals("/") ? "The chat page is not part of this build: index.html is missing"
				: "There is no " + path;
		WebSockets.respond(ctx.channel(), HttpResponseStatus.NOT_FOUND, reason);
	}

	/**
	 * Files from a chat, of any size: only pictures are shown, a page among them must not
	 * run.
	 */
	private static void serve(ChannelHandlerContext ctx, StoredFile file) {
		try {
			HttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
			head.headers()
				.set(HttpHeaderNames.CONTENT_TYPE, shownAs(file.key()))
				.set(HttpHeaderNames.CONTENT_LENGTH, file.content().size())
				.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
				.set("x-content-type-options", "nosniff");
			ctx.pipeline().addBefore(ctx.name(), null, new ChunkedWriteHandler());
			ChunkedStream body = new ChunkedStream(file.content().open());
			ctx.channel().write(head);
			ctx.channel().writeAndFlush(new HttpChunkedInput(body)).addListener(ChannelFutureListener.CLOSE);
		}
		catch (IOException | UncheckedIOException ex) {
			WebSockets.respond(ctx.channel(), HttpResponseStatus.NOT_FOUND, file.name() + " is gone: " + ex);
		}
	}

	private static String shownAs(String name) {
		String type = PageFiles.type(name);
		return (type != null && type.startsWith("image/") && !name.endsWith(".svg")) ? type
				: "application/octet-stream";
	}

}
