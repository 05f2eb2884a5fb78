package io.ncatbot.simulator.server;

import java.nio.charset.StandardCharsets;

import io.ncatbot.simulator.fault.LinkFaults;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;

/**
 * Sees requests before they are put together: whether they announce a body, and in which
 * chunks it comes.
 */
final class BodyWatch extends ChannelInboundHandlerAdapter {

	/** Says to whoever gets the whole request that it announced a body. */
	static final String ANNOUNCED = "x-simulator-body-announced";

	private final LinkFaults faults;

	private boolean form;

	BodyWatch(LinkFaults faults) {
		this.faults = faults;
	}

	@Override
	public void channelRead(ChannelHandlerContext ctx, Object message) {
		Object passed = message;
		if (message instanceof HttpRequest request) {
			request.headers().remove(ANNOUNCED);
			if (request.headers().contains(HttpHeaderNames.CONTENT_LENGTH)
					|| request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING)) {
				request.headers().set(ANNOUNCED, "yes");
			}
			this.form = HttpParams.isForm(request);
		}
		else if (message instanceof HttpContent content && !this.form && this.faults.splitsCharacters()) {
			ByteBuf redecoded = Unpooled
				.wrappedBuffer(content.content().toString(StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
			passed = content.replace(redecoded);
			ReferenceCountUtil.release(message);
		}
		ctx.fireChannelRead(passed);
	}

}
