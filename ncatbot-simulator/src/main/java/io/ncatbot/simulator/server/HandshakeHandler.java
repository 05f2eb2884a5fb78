package io.ncatbot.simulator.server;

import io.ncatbot.simulator.net.WebSockets;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;

/**
 * The port of a WebSocket server, which serves nothing else.
 */
final class HandshakeHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

	static final int MAX_MESSAGE = 50 << 20;

	private final Handshakes handshakes;

	HandshakeHandler(Handshakes handshakes) {
		this.handshakes = handshakes;
	}

	@Override
	protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
		if (!WebSockets.isUpgrade(request)) {
			WebSockets.respond(ctx.channel(), HttpResponseStatus.UPGRADE_REQUIRED, "Upgrade Required");
			return;
		}
		this.handshakes.upgrade(ctx.channel(), request, this);
	}

}
