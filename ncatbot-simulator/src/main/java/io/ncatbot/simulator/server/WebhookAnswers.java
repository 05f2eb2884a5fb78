package io.ncatbot.simulator.server;

import java.util.Set;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a webhook answers on one connection, one post at a time.
 */
final class WebhookAnswers extends SimpleChannelInboundHandler<FullHttpResponse> {

	private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);

	private static final int MAX_REDIRECTS = 5;

	private final WebhookClient client;

	private @Nullable WebhookPost expected;

	WebhookAnswers(WebhookClient client) {
		this.client = client;
	}

	void expect(WebhookPost post) {
		this.expected = post;
	}

	@Override
	protected void channelRead0(ChannelHandlerContext ctx, FullHttpResponse response) {
		WebhookPost post = this.expected;
		if (post == null) {
			ctx.close();
			return;
		}
		this.expected = null;
		int status = response.status().code();
		String location = response.headers().get(HttpHeaderNames.LOCATION);
		if (REDIRECTS.contains(status) && location != null) {
			redirect(post, location);
		}
		else if (response.status().codeClass() == HttpStatusClass.SUCCESS) {
			this.client.delivered(post, ByteBufUtil.getBytes(response.content()));
		}
		else {
			this.client.failed("status " + status);
		}
		if (HttpUtil.isKeepAlive(response)) {
			this.client.free(ctx.channel(), post);
		}
		else {
			ctx.close();
		}
	}

	private void redirect(WebhookPost post, String location) {
		if (post.redirects() >= MAX_REDIRECTS) {
			this.client.failed("more than " + MAX_REDIRECTS + " redirects");
			return;
		}
		try {
			Target next = Target.of(post.target().uri().resolve(location).toString());
			this.client.redirected(new WebhookPost(next, post.frame(), post.redirects() + 1));
		}
		catch (IllegalArgumentException ex) {
			this.client.failed(String.valueOf(ex.getMessage()));
		}
	}

	@Override
	public void channelInactive(ChannelHandlerContext ctx) {
		if (this.expected != null) {
			this.expected = null;
			this.client.failed("the connection ended without an answer");
		}
		ctx.fireChannelInactive();
	}

	@Override
	public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
		ctx.close();
	}

}
