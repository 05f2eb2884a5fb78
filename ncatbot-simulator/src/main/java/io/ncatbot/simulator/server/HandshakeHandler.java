package io.ncatbot.simulator.server;

import io.ncatbot.simulator.net.Outbox;
import io.ncatbot.simulator.net.WebSockets;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;

/**
 * Lets bots in: any path will do, and a wrong token is told only after the upgrade.
 */
final class HandshakeHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

	static final int MAX_MESSAGE = 50 << 20;

	private final OneBotServer server;

	HandshakeHandler(OneBotServer server) {
		this.server = server;
	}

	@Override
	protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
		Channel channel = ctx.channel();
		if (!WebSockets.isUpgrade(request)) {
			WebSockets.respond(channel, HttpResponseStatus.UPGRADE_REQUIRED, "Upgrade Required");
			return;
		}
		boolean accepted = this.server.accepts(request);
		Outbox outbox = new Outbox(channel);
		Client client = new Client(this.server.clients().nextId(), channel, outbox,
				request.uri().replaceFirst("\\?.*", ""));
		ChannelFuture upgraded = WebSockets.upgrade(channel, request, MAX_MESSAGE);
		if (upgraded == null) {
			return;
		}
		ctx.pipeline()
			.addLast(new Utf8FrameValidator(), new WebSocketFrameAggregator(MAX_MESSAGE), outbox,
					new FrameHandler(this.server, client))
			.remove(this);
		upgraded.addListener((future) -> {
			if (future.isSuccess() && accepted) {
				this.server.welcome(client);
			}
			else if (future.isSuccess()) {
				refuse(channel);
			}
		});
	}

	private static void refuse(Channel channel) {
		byte[] frame = Envelope.failure(Envelope.BAD_TOKEN, "token验证失败", null);
		channel.write(new TextWebSocketFrame(Unpooled.wrappedBuffer(frame)));
		WebSockets.close(channel, null);
	}

}
