package io.ncatbot.simulator.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

import io.ncatbot.simulator.json.Json;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * NapCat's webhook ({@code httpClients}): posts each event once, several at a time and so
 * in no order, and does what the answer asks for.
 */
final class WebhookClient implements Ear {

	private static final Logger log = LoggerFactory.getLogger(WebhookClient.class);

	private static final int MAX_CONNECTIONS = 64;

	private static final int MAX_WAITING = 10_000;

	private static final int MAX_ANSWER = 16 << 20;

	private final Hub hub;

	private final WebhookSettings settings;

	private final Target target;

	private final Adapter adapter;

	private final EventLoop loop;

	private final AtomicLong begun = new AtomicLong();

	private final AtomicLong done = new AtomicLong();

	/** From here on, the thread of the connections alone. */
	private final Deque<WebhookPost> waiting = new ArrayDeque<>();

	private final Deque<Channel> idle = new ArrayDeque<>();

	private int connections;

	private volatile boolean running;

	WebhookClient(Hub hub, WebhookSettings settings) {
		this.hub = hub;
		this.settings = settings;
		this.target = Target.of(settings.url());
		this.adapter = Adapter.of(settings);
		this.loop = hub.group().next();
	}

	void running(boolean now) {
		this.running = now;
	}

	/** Whether events are posted; not while NapCat restarts. */
	boolean isOpen() {
		return this.running;
	}

	long begun() {
		return this.begun.get();
	}

	long done() {
		return this.done.get();
	}

	@Override
	public Adapter adapter() {
		return this.adapter;
	}

	@Override
	public void event(byte[] frame) {
		if (!this.running) {
			return;
		}
		if (this.begun.incrementAndGet() - this.done.get() > MAX_WAITING) {
			failed("more than " + MAX_WAITING + " events wait");
			return;
		}
		this.loop.execute(() -> {
			this.waiting.add(new WebhookPost(this.target, frame, 0));
			postNext();
		});
	}

	private void postNext() {
		while (!this.waiting.isEmpty()) {
			WebhookPost next = this.waiting.peek();
			Channel free = next.target().sameServer(this.target) ? freeConnection() : null;
			if (free != null) {
				this.waiting.remove();
				post(free, next);
			}
			else if (this.connections < MAX_CONNECTIONS) {
				this.waiting.remove();
				connect(next);
			}
			else {
				return;
			}
		}
	}

	private @Nullable Channel freeConnection() {
		for (Channel free = this.idle.pollLast(); free != null; free = this.idle.pollLast()) {
			if (free.isActive()) {
				return free;
			}
		}
		return null;
	}

	private void connect(WebhookPost post) {
		this.connections++;
		new Bootstrap().group(this.loop)
			.channel(NioSocketChannel.class)
			.option(ChannelOption.TCP_NODELAY, true)
			.handler(new ChannelInitializer<Channel>() {
				@Override
				protected void initChannel(Channel channel) throws Exception {
					if (post.target().secure()) {
						channel.pipeline().addLast(post.target().tls(channel.alloc(), true));
					}
					channel.pipeline()
						.addLast(new HttpClientCodec(), new HttpObjectAggregator(MAX_ANSWER),
								new WebhookAnswers(WebhookClient.this));
					WebhookClient.this.hub.opened(channel);
				}
			})
			.connect(post.target().host(), post.target().port())
			.addListener((ChannelFuture connected) -> {
				if (connected.isSuccess()) {
					connected.channel().closeFuture().addListener((closed) -> {
						this.connections--;
						postNext();
					});
					post(connected.channel(), post);
				}
				else {
					this.connections--;
					failed(String.valueOf(connected.cause().getMessage()));
					postNext();
				}
			});
	}

	private void post(Channel channel, WebhookPost post) {
		channel.pipeline().get(WebhookAnswers.class).expect(post);
		DefaultHttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST,
				post.target().requestUri());
		request.headers()
			.set(HttpHeaderNames.CONTENT_TYPE, "application/json")
			.set("x-self-id", Long.toString(this.hub.world().bot().id()));
		String token = this.hub.presented(this.settings.token());
		if (!token.isEmpty()) {
			request.headers().set("x-signature", signature(token, post.frame()));
		}
		request.headers().set(HttpHeaderNames.HOST, post.target().authority());
		HttpUtil.setTransferEncodingChunked(request, true);
		channel.write(request);
		channel.writeAndFlush(new DefaultLastHttpContent(Unpooled.wrappedBuffer(post.frame())));
	}

	static String signature(String token, byte[] body) {
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
			return "sha1=" + HexFormat.of().formatHex(mac.doFinal(body));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has HmacSHA1", ex);
		}
	}

	// --- answers --------------------------------------------------------------------

	/** The peer has answered, and the connection is free again if it stays open. */
	void free(Channel channel, WebhookPost post) {
		if (post.target().sameServer(this.target)) {
			this.idle.add(channel);
		}
		else {
			channel.close();
		}
		postNext();
	}

	void redirected(WebhookPost post) {
		this.waiting.add(post);
		postNext();
	}

	/** Counted last of all: whoever sees it finds all that the answer caused. */
	void delivered(WebhookPost post, byte[] answer) {
		this.hub.tally().delivered.increment();
		try {
			if (answer.length > 0) {
				answered(post, answer);
			}
		}
		finally {
			this.done.incrementAndGet();
		}
	}

	private void answered(WebhookPost post, byte[] answer) {
		try {
			JsonNode operation = Json.parse(answer);
			this.hub.requests().tapped(false, answer);
			this.hub.quick(Json.parse(post.frame()), operation);
		}
		catch (IllegalArgumentException ex) {
			log.info("The answer to an event cannot be parsed: {}", ex.getMessage());
		}
	}

	void failed(String why) {
		this.hub.tally().failed.increment();
		this.done.incrementAndGet();
		log.info("An event cannot be posted to {} and is forgotten: {}", this.settings.url(), why);
	}

}
