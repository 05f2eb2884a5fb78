package io.ncatbot.simulator.server;

import java.io.IOException;

import io.ncatbot.simulator.net.WebSockets;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a bot sends: text or binary alike.
 */
final class FrameHandler extends SimpleChannelInboundHandler<WebSocketFrame> {

	private static final Logger log = LoggerFactory.getLogger(FrameHandler.class);

	private final Hub hub;

	private final SocketCaller caller;

	private final Client client;

	FrameHandler(Hub hub, Client client) {
		this.hub = hub;
		this.caller = new SocketCaller(client, hub.requests());
		this.client = client;
	}

	@Override
	protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
		if (frame instanceof TextWebSocketFrame || frame instanceof BinaryWebSocketFrame) {
			this.client.received();
			if (this.hub.clients().all().contains(this.client)) {
				this.caller.received(ByteBufUtil.getBytes(frame.content()));
			}
		}
		else if (frame instanceof PingWebSocketFrame) {
			ctx.writeAndFlush(new PongWebSocketFrame(frame.content().retain()));
		}
		else if (frame instanceof CloseWebSocketFrame close) {
			ended((close.statusCode() >= 0) ? close.statusCode() : WebSocketCloseStatus.EMPTY.code());
			ctx.writeAndFlush(frame.retain()).addListener(ChannelFutureListener.CLOSE);
		}
	}

	@Override
	public void channelInactive(ChannelHandlerContext ctx) {
		ended(WebSocketCloseStatus.ABNORMAL_CLOSURE.code());
		ctx.fireChannelInactive();
	}

	private void ended(int code) {
		if (this.hub.clients().all().contains(this.client)) {
			this.hub.clients().closed(code);
			this.hub.clients().remove(this.client);
		}
	}

	@Override
	public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
		if (cause instanceof TooLongFrameException && !(cause instanceof CorruptedWebSocketFrameException)) {
			WebSockets.close(ctx.channel(), WebSocketCloseStatus.MESSAGE_TOO_BIG);
			return;
		}
		if (cause instanceof CorruptedWebSocketFrameException) {
			log.info("A bot broke the WebSocket protocol: {}", cause.getMessage());
			return;
		}
		if (!(cause instanceof IOException || cause instanceof PrematureChannelClosureException)) {
			log.warn("A connection fails", cause);
		}
		ctx.close();
	}

}
