package io.ncatbot.simulator.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Listens on a port, with one daemon thread for all its connections.
 */
public final class Listener implements AutoCloseable {

	private static final Duration AGAIN = Duration.ofSeconds(5);

	private static final long PAUSE_NANOS = 2_000_000;

	private static final WriteBufferWaterMark WATER_MARK = new WriteBufferWaterMark(256 << 10, 1 << 20);

	private final EventLoopGroup group;

	private final boolean ownGroup;

	private final ChannelInitializer<Channel> initializer;

	private final String host;

	private int port;

	private @Nullable Channel channel;

	/** Has the port while nobody listens on it, so that nobody else is given it. */
	private @Nullable Socket holder;

	/**
	 * Creates a listener that does not listen yet.
	 * @param name the thread's name
	 * @param host the name or address to listen on
	 * @param port the port, 0 for any free one
	 * @param initializer prepares each connection
	 */
	public Listener(String name, String host, int port, ChannelInitializer<Channel> initializer) {
		this(oneThread(name), true, host, port, initializer);
	}

	/**
	 * Creates a listener that does not listen yet, on a thread that others use too.
	 * @param group the thread, which is not ended with the listener
	 * @param host the name or address to listen on
	 * @param port the port, 0 for any free one
	 * @param initializer prepares each connection
	 */
	public Listener(EventLoopGroup group, String host, int port, ChannelInitializer<Channel> initializer) {
		this(group, false, host, port, initializer);
	}

	private Listener(EventLoopGroup group, boolean ownGroup, String host, int port,
			ChannelInitializer<Channel> initializer) {
		this.group = group;
		this.ownGroup = ownGroup;
		this.host = host;
		this.port = port;
		this.initializer = initializer;
	}

	/**
	 * A daemon thread for any number of connections.
	 * @param name the thread's name
	 * @return the event loops, one; whoever asks for it ends it
	 */
	public static EventLoopGroup oneThread(String name) {
		return new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory(name, true), NioIoHandler.newFactory());
	}

	/**
	 * Ends such a thread, and waits for it.
	 * @param group the thread
	 */
	public static void end(EventLoopGroup group) {
		group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
	}

	/**
	 * Listens, on the same port as before when it listened before.
	 * @throws IllegalStateException when the port is taken
	 */
	public synchronized void listen() {
		if (this.channel != null) {
			return;
		}
		InetSocketAddress address = new InetSocketAddress(this.host, this.port);
		ChannelFuture bound = bind(address);
		if (!bound.isSuccess() && this.holder != null) {
			// Not every system lets one listen where another only holds the port.
			letGo();
			bound = bind(address);
		}
		if (!bound.isSuccess()) {
			throw new IllegalStateException(
					"Cannot listen on " + address + ": choose another port, or 0 for any free one", bound.cause());
		}
		this.channel = bound.channel();
		this.port = ((InetSocketAddress) this.channel.localAddress()).getPort();
		letGo();
	}

	private ChannelFuture bind(InetSocketAddress address) {
		return new ServerBootstrap().group(this.group)
			.channel(NioServerSocketChannel.class)
			.option(ChannelOption.SO_REUSEADDR, true)
			.option(ChannelOption.SO_BACKLOG, 1024)
			.childOption(ChannelOption.TCP_NODELAY, true)
			.childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK)
			.childHandler(this.initializer)
			.bind(address)
			.awaitUninterruptibly();
	}

	/**
	 * Stops listening; open connections stay, and so does the port: whoever connects to
	 * it is refused, and nobody else is given it before {@link #close()}.
	 */
	public synchronized void stopListening() {
		if (this.channel != null) {
			this.channel.close().awaitUninterruptibly();
			this.channel = null;
			hold(new InetSocketAddress(this.host, this.port));
		}
	}

	/**
	 * The port of a listener that was just closed is free only when its thread has looked
	 * at its sockets once more.
	 */
	private void hold(InetSocketAddress address) {
		long deadline = System.nanoTime() + AGAIN.toNanos();
		while (this.holder == null && System.nanoTime() - deadline < 0) {
			Socket socket = new Socket();
			try {
				socket.setReuseAddress(true);
				socket.bind(address);
				this.holder = socket;
			}
			catch (IOException ex) {
				close(socket);
				LockSupport.parkNanos(PAUSE_NANOS);
			}
		}
	}

	private void letGo() {
		if (this.holder != null) {
			close(this.holder);
			this.holder = null;
		}
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// It is gone either way.
		}
	}

	/**
	 * Tells whether it listens.
	 * @return true between {@link #listen()} and {@link #stopListening()}
	 */
	public synchronized boolean isListening() {
		return this.channel != null;
	}

	/**
	 * The port.
	 * @return the port, once it has listened
	 */
	public synchronized int port() {
		return this.port;
	}

	/**
	 * The thread that serves all connections.
	 * @return the event loops, one
	 */
	public EventLoopGroup group() {
		return this.group;
	}

	@Override
	public synchronized void close() {
		if (this.channel != null) {
			this.channel.close().awaitUninterruptibly();
			this.channel = null;
		}
		letGo();
		if (this.ownGroup) {
			end(this.group);
		}
	}

}
