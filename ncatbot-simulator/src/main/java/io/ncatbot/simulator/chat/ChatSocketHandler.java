package io.ncatbot.simulator.chat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.ncatbot.simulator.net.WebSockets;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a chat page wants.
 */
final class ChatSocketHandler extends SimpleChannelInboundHandler<WebSocketFrame> {

	private static final Logger log = LoggerFactory.getLogger(ChatSocketHandler.class);

	private final ChatHub hub;

	private final Page page;

	ChatSocketHandler(ChatHub hub, Page page) {
		this.hub = hub;
		this.page = page;
	}

	@Override
	protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
		if (frame instanceof TextWebSocketFrame) {
			this.hub.command(this.page, frame.content().toString(StandardCharsets.UTF_8));
		}
		else if (frame instanceof PingWebSocketFrame) {
			ctx.writeAndFlush(new PongWebSocketFrame(frame.content().retain()));
		}
		else if (frame instanceof CloseWebSocketFrame) {
			ctx.writeAndFlush(frame.retain()).addListener(ChannelFutureListener.CLOSE);
		}
	}

	@Override
	public void channelInactive(ChannelHandlerContext ctx) {
		this.hub.leave(this.page);
		ctx.fireChannelInactive();
	}

	@Override
	public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
		if (cause instanceof TooLongFrameException) {
			WebSockets.close(ctx.channel(), WebSocketCloseStatus.MESSAGE_TOO_BIG);
			return;
		}
		if (!(cause instanceof IOException || cause instanceof PrematureChannelClosureException)) {
			log.warn("A chat page's connection fails", cause);
		}
		ctx.close();
	}

}
