package io.ncatbot.simulator.server;

import java.net.URI;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import javax.net.ssl.SSLException;

/**
 * Where NapCat connects to: a bot's endpoint.
 *
 * @param uri the address as it was given
 * @param host its host
 * @param port its port, the scheme's own when none is given
 * @param secure whether it speaks TLS
 */
record Target(URI uri, String host, int port, boolean secure) {

	/**
	 * Reads an address.
	 * @throws IllegalArgumentException when NapCat could not connect to it
	 */
	static Target of(String url) {
		URI uri;
		try {
			uri = URI.create(url);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("'" + url + "' is no address: " + ex.getMessage(), ex);
		}
		String scheme = String.valueOf(uri.getScheme());
		boolean secure = scheme.equals("wss") || scheme.equals("https");
		if (!secure && !scheme.equals("ws") && !scheme.equals("http") || uri.getHost() == null
				|| uri.getRawFragment() != null) {
			throw new IllegalArgumentException("'" + url
					+ "' needs ws://, wss://, http:// or https://, a host, and no #fragment: NapCat never connects to it");
		}
		int port = (uri.getPort() >= 0) ? uri.getPort() : secure ? 443 : 80;
		return new Target(uri, uri.getHost().replaceAll("[\\[\\]]", ""), port, secure);
	}

	/** The path and the query, as they go into a request. */
	String requestUri() {
		String path = (this.uri.getRawPath() == null || this.uri.getRawPath().isEmpty()) ? "/" : this.uri.getRawPath();
		return (this.uri.getRawQuery() == null) ? path : path + "?" + this.uri.getRawQuery();
	}

	String authority() {
		return this.uri.getHost() + ((this.uri.getPort() >= 0) ? ":" + this.uri.getPort() : "");
	}

	/** Whether both are reached through the same connection. */
	boolean sameServer(Target other) {
		return this.host.equals(other.host) && this.port == other.port && this.secure == other.secure;
	}

	SslHandler tls(ByteBufAllocator allocator, boolean verify) throws SSLException {
		SslContextBuilder builder = SslContextBuilder.forClient();
		SslContext context = (verify ? builder : builder.trustManager(InsecureTrustManagerFactory.INSTANCE)).build();
		return context.newHandler(allocator, this.host, this.port);
	}

}
