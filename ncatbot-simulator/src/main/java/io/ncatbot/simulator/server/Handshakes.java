package io.ncatbot.simulator.server;

import io.ncatbot.simulator.net.Outbox;
import io.ncatbot.simulator.net.WebSockets;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;

/**
 * Lets bots in by WebSocket: any path will do, and a wrong token is told only after the
 * upgrade.
 */
final class Handshakes {

	private final Hub hub;

	private final Adapter adapter;

	private final String token;

	private final int maxMessage;

	Handshakes(Hub hub, Adapter adapter, String token, int maxMessage) {
		this.hub = hub;
		this.adapter = adapter;
		this.token = token;
		this.maxMessage = maxMessage;
	}

	/**
	 * Upgrades a connection.
	 * @param channel the connection
	 * @param request the request
	 * @param plain the handlers of plain HTTP, no longer needed afterwards
	 */
	void upgrade(Channel channel, FullHttpRequest request, ChannelHandler... plain) {
		int refusal = this.hub.faults().links().refusal();
		if (refusal != 0) {
			WebSockets.respond(channel, HttpResponseStatus.valueOf(refusal), "Refused by a fault");
			return;
		}
		boolean accepted = this.hub.accepts(request, this.token, true);
		Outbox outbox = new Outbox(channel);
		Client client = Client.forward(this.hub, this.adapter, outbox, channel,
				request.uri().replaceFirst("\\?.*", ""));
		ChannelFuture upgraded = WebSockets.upgrade(channel, request, this.maxMessage);
		if (upgraded == null) {
			return;
		}
		attach(channel.pipeline(), this.hub, client, outbox, this.maxMessage);
		for (ChannelHandler handler : plain) {
			channel.pipeline().remove(handler);
		}
		upgraded.addListener((future) -> {
			if (future.isSuccess() && accepted) {
				this.hub.welcome(client);
			}
			else if (future.isSuccess()) {
				refuse(channel);
			}
		});
	}

	/** What every WebSocket needs, whoever opened it. */
	static void attach(ChannelPipeline pipeline, Hub hub, Client client, Outbox outbox, int maxMessage) {
		pipeline.addLast(new Utf8FrameValidator(), new WebSocketFrameAggregator(maxMessage), outbox,
				new FrameHandler(hub, client));
	}

	private static void refuse(Channel channel) {
		byte[] frame = Envelope.failure(Envelope.BAD_TOKEN, "token验证失败", null);
		channel.write(new TextWebSocketFrame(Unpooled.wrappedBuffer(frame)));
		WebSockets.close(channel, null);
	}

}
