package io.ncatbot.simulator.server;

import java.net.URI;
import java.util.concurrent.TimeUnit;

import io.ncatbot.simulator.net.Outbox;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker13;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * NapCat's WebSocket client ({@code websocketClients}): connects to a bot, for ever and
 * always after the same time.
 */
final class ReverseClient {

	private static final Logger log = LoggerFactory.getLogger(ReverseClient.class);

	private static final int HANDSHAKE_MILLIS = 2_000;

	private static final int MAX_ANSWER = 64 << 10;

	private final Hub hub;

	private final ReverseSettings settings;

	private final Pause pause;

	private final Target target;

	private final Adapter adapter;

	private volatile @Nullable Client current;

	private volatile @Nullable Channel channel;

	private volatile boolean running;

	/** Tells one start from the next: whoever dials for an earlier one gives up. */
	private volatile int start;

	ReverseClient(Hub hub, ReverseSettings settings, Pause pause) {
		this.hub = hub;
		this.settings = settings;
		this.pause = pause;
		this.target = Target.of(settings.url());
		this.adapter = Adapter.of(settings);
	}

	synchronized void start() {
		if (!this.running) {
			this.running = true;
			this.start++;
			this.hub.startBeating(this.adapter);
			dial(this.start);
		}
	}

	/** No more is dialled; an open connection is closed by whoever closes all. */
	synchronized void stop() {
		this.running = false;
		Channel pending = this.channel;
		if (pending != null && this.current == null) {
			pending.close();
		}
	}

	private void dial(int forStart) {
		if (!this.running || forStart != this.start) {
			return;
		}
		ChannelFuture connected = new Bootstrap().group(this.hub.group())
			.channel(NioSocketChannel.class)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, HANDSHAKE_MILLIS)
			.option(ChannelOption.TCP_NODELAY, true)
			.handler(new Initializer())
			.connect(this.target.host(), this.target.port());
		this.channel = connected.channel();
		connected.channel().closeFuture().addListener((closed) -> {
			// After a restart the old socket may end later than the new one begins.
			if (this.channel == connected.channel()) {
				this.current = null;
			}
			this.pause.thenRun(this.settings.reconnectInterval(), () -> dial(forStart));
		});
		connected.addListener((future) -> {
			if (!future.isSuccess()) {
				log.debug("No connection to {}: {}", this.settings.url(), future.cause().getMessage());
				connected.channel().close();
			}
		});
	}

	private HttpHeaders headers() {
		String token = this.hub.presented(this.settings.token());
		return new DefaultHttpHeaders().add("X-Self-ID", Long.toString(this.hub.world().bot().id()))
			.add("Authorization", token.isEmpty() ? "Bearer" : "Bearer " + token)
			.add("x-client-role", "Universal")
			.add("User-Agent", "OneBot/11");
	}

	private final class Initializer extends ChannelInitializer<Channel> {

		@Override
		protected void initChannel(Channel opened) throws Exception {
			ReverseClient self = ReverseClient.this;
			if (self.target.secure()) {
				opened.pipeline().addLast(self.target.tls(opened.alloc(), self.settings.verifyCertificate()));
			}
			opened.pipeline()
				.addLast(new HttpClientCodec(), new HttpObjectAggregator(MAX_ANSWER), new Upgrade(self.headers()));
			self.hub.opened(opened);
		}

	}

	/**
	 * From an open connection to a WebSocket.
	 */
	private final class Upgrade extends SimpleChannelInboundHandler<FullHttpResponse> {

		private final WebSocketClientHandshaker handshaker;

		private boolean done;

		Upgrade(HttpHeaders headers) {
			this.handshaker = new PlainHandshaker(ReverseClient.this.target, headers);
		}

		@Override
		public void channelActive(ChannelHandlerContext ctx) {
			this.handshaker.handshake(ctx.channel());
			ctx.executor().schedule(() -> {
				if (!this.done) {
					log.info("{} did not finish the handshake within {} ms", ReverseClient.this.settings.url(),
							HANDSHAKE_MILLIS);
					ctx.close();
				}
			}, HANDSHAKE_MILLIS, TimeUnit.MILLISECONDS);
		}

		@Override
		protected void channelRead0(ChannelHandlerContext ctx, FullHttpResponse response) {
			this.handshaker.finishHandshake(ctx.channel(), response);
			this.done = true;
			ReverseClient self = ReverseClient.this;
			Outbox outbox = new Outbox(ctx.channel());
			Client client = Client.reverse(self.hub, self.adapter, outbox, ctx.channel(),
					self.target.requestUri().replaceFirst("\\?.*", ""), () -> self.current);
			Handshakes.attach(ctx.pipeline(), self.hub, client, outbox, HandshakeHandler.MAX_MESSAGE);
			ctx.pipeline().remove(this);
			self.current = client;
			self.hub.welcome(client);
		}

		@Override
		public void channelInactive(ChannelHandlerContext ctx) {
			this.done = true;
			ctx.fireChannelInactive();
		}

		@Override
		public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
			this.done = true;
			log.debug("No handshake with {}: {}", ReverseClient.this.settings.url(), cause.getMessage());
			ctx.close();
		}

	}

	/**
	 * A handshake without an {@code Origin}, as NapCat sends none.
	 */
	private static final class PlainHandshaker extends WebSocketClientHandshaker13 {

		PlainHandshaker(Target target, HttpHeaders headers) {
			super(socketUri(target), WebSocketVersion.V13, null, false, headers, HandshakeHandler.MAX_MESSAGE);
		}

		private static URI socketUri(Target target) {
			return URI.create((target.secure() ? "wss" : "ws") + "://" + target.authority() + target.requestUri());
		}

		@Override
		protected FullHttpRequest newHandshakeRequest() {
			FullHttpRequest request = super.newHandshakeRequest();
			request.headers().remove(HttpHeaderNames.ORIGIN);
			return request;
		}

	}

}
