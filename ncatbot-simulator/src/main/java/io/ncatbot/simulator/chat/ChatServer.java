package io.ncatbot.simulator.chat;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.message.UserMessage;
import io.ncatbot.simulator.net.Listener;
import io.ncatbot.simulator.server.FrameTap;
import io.ncatbot.simulator.world.World;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.ImmediateEventExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Serves the chat page and its socket.
 */
public final class ChatServer implements AutoCloseable {

	private static final int MAX_REQUEST = 64 << 10;

	private final ChannelGroup channels = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE);

	private final FileStore files;

	private final Listener listener;

	private final ChatHub hub;

	/**
	 * Starts the server.
	 * @param host the name or address to listen on
	 * @param port the port, 0 for any free one
	 * @param world the world that pages show
	 * @param messages the rules for what users say
	 * @param files what users sent and the page shows
	 * @param tapping switches the raw frames on, or off with null
	 * @throws IllegalStateException when the port is taken
	 */
	public ChatServer(String host, int port, World world, UserMessage messages, FileStore files,
			Consumer<@Nullable FrameTap> tapping) {
		this.files = files;
		this.listener = new Listener("napcat-simulator-chat", host, port, new Initializer());
		this.hub = new ChatHub(world, messages, this.listener.group(), tapping);
		try {
			this.listener.listen();
		}
		catch (IllegalStateException ex) {
			close();
			throw ex;
		}
		files.baseUrl(url() + "/media/");
	}

	/**
	 * Where people chat.
	 * @return the page's address
	 */
	public String url() {
		return "http://127.0.0.1:" + this.listener.port();
	}

	/**
	 * Says how many bots are connected.
	 * @param count the number
	 */
	public void links(int count) {
		this.hub.links(count);
	}

	@Override
	public void close() {
		this.hub.close();
		this.channels.close().awaitUninterruptibly(1, TimeUnit.SECONDS);
		this.listener.close();
	}

	/**
	 * Prepares each connection.
	 */
	private final class Initializer extends ChannelInitializer<Channel> {

		@Override
		protected void initChannel(Channel channel) {
			ChatServer.this.channels.add(channel);
			channel.pipeline()
				.addLast(new HttpServerCodec(), new HttpObjectAggregator(MAX_REQUEST),
						new ChatHttpHandler(ChatServer.this.hub, ChatServer.this.files));
		}

	}

}
