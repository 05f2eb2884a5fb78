package io.ncatbot.simulator.server;

import io.ncatbot.simulator.net.Listener;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;

/**
 * NapCat's HTTP server, with events ({@code httpSseServers}) or without
 * ({@code httpServers}).
 */
final class HttpServer {

	/** NapCat knows no limit; this one keeps the simulator's memory bounded. */
	private static final int MAX_BODY = 64 << 20;

	private static final int MAX_WEBSOCKET_MESSAGE = 100 << 20;

	private static final int LINE = 64 << 10;

	private final Hub hub;

	private final HttpSettings settings;

	private final Adapter adapter;

	private final Listener listener;

	HttpServer(Hub hub, String host, HttpSettings settings) {
		this.hub = hub;
		this.settings = settings;
		this.adapter = Adapter.of(settings);
		this.listener = new Listener(hub.group(), host, settings.port(), new Initializer());
	}

	boolean sse() {
		return this.settings.sse();
	}

	int port() {
		return this.listener.port();
	}

	boolean isListening() {
		return this.listener.isListening();
	}

	void listen() {
		this.listener.listen();
	}

	void stopListening() {
		this.listener.stopListening();
	}

	void close() {
		this.listener.close();
	}

	/**
	 * Prepares each connection.
	 */
	private final class Initializer extends ChannelInitializer<Channel> {

		@Override
		protected void initChannel(Channel channel) {
			HttpServer self = HttpServer.this;
			BodyWatch bodies = new BodyWatch(self.hub.faults().links());
			channel.pipeline()
				.addLast(new HttpServerCodec(LINE, LINE, LINE), bodies, new HttpObjectAggregator(MAX_BODY),
						new HttpHandler(self.hub, self.adapter, self.settings, bodies,
								new Handshakes(self.hub, self.adapter, self.settings.token(), MAX_WEBSOCKET_MESSAGE)));
			self.hub.opened(channel);
		}

	}

}
