package io.ncatbot.simulator.net;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Opening and closing WebSockets, and plain HTTP answers beside them.
 */
public final class WebSockets {

	private static final int CLOSE_SECONDS = 2;

	private WebSockets() {
	}

	/**
	 * Whether a request wants to become a WebSocket.
	 * @param request the request
	 * @return true for an upgrade
	 */
	public static boolean isUpgrade(FullHttpRequest request) {
		return request.headers().containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)
				&& request.headers().contains(HttpHeaderNames.SEC_WEBSOCKET_KEY);
	}

	/**
	 * Answers an upgrade with 101. The first subprotocol that is offered is accepted,
	 * compression never is.
	 * @param channel the connection
	 * @param request the request
	 * @param maxFrame the most bytes of one frame
	 * @return the handshake, or null when the peer's version is not supported
	 */
	public static @Nullable ChannelFuture upgrade(Channel channel, FullHttpRequest request, int maxFrame) {
		WebSocketDecoderConfig config = WebSocketDecoderConfig.newBuilder()
			.maxFramePayloadLength(maxFrame)
			.allowExtensions(false)
			.build();
		WebSocketServerHandshaker handshaker = new WebSocketServerHandshakerFactory(request.uri(),
				WebSocketServerHandshaker.SUB_PROTOCOL_WILDCARD, config)
			.newHandshaker(request);
		if (handshaker == null) {
			WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(channel);
			return null;
		}
		return handshaker.handshake(channel, request);
	}

	/**
	 * Closes a WebSocket and then its connection, whether or not the peer answers.
	 * @param channel the connection
	 * @param status the close code, or null for none (the peer sees 1005)
	 */
	public static void close(Channel channel, @Nullable WebSocketCloseStatus status) {
		CloseWebSocketFrame frame = (status != null) ? new CloseWebSocketFrame(status) : new CloseWebSocketFrame();
		channel.writeAndFlush(frame);
		channel.eventLoop().schedule((Runnable) channel::close, CLOSE_SECONDS, TimeUnit.SECONDS);
	}

	/**
	 * Answers a plain HTTP request and closes the connection.
	 * @param channel the connection
	 * @param status the status
	 * @param contentType the body's type
	 * @param body the body
	 */
	public static void respond(Channel channel, HttpResponseStatus status, String contentType, byte[] body) {
		FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status,
				Unpooled.wrappedBuffer(body));
		response.headers()
			.set(HttpHeaderNames.CONTENT_TYPE, contentType)
			.set(HttpHeaderNames.CONTENT_LENGTH, body.length)
			.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
			.set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
			.set("x-content-type-options", "nosniff");
		if (status.equals(HttpResponseStatus.UPGRADE_REQUIRED)) {
			response.headers().set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET);
		}
		channel.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
	}

	/**
	 * Answers a plain HTTP request with a line of text and closes the connection.
	 * @param channel the connection
	 * @param status the status
	 * @param text the text
	 */
	public static void respond(Channel channel, HttpResponseStatus status, String text) {
		respond(channel, status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
	}

}
