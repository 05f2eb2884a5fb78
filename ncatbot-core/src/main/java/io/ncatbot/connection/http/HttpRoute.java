package io.ncatbot.connection.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;

import org.jspecify.annotations.Nullable;

/**
 * How a socket gets to a server: straight, or through the proxy that the JVM is told to
 * use. Of proxies, only those for HTTP count, as for the JDK's own client.
 *
 * @param url where to
 * @param proxy through what
 */
record HttpRoute(URI url, Proxy proxy) {

	static HttpRoute to(URI url) {
		ProxySelector selector = ProxySelector.getDefault();
		List<Proxy> proxies = (selector != null) ? selector.select(url) : List.of();
		boolean usable = !proxies.isEmpty() && proxies.get(0).type() == Proxy.Type.HTTP;
		return new HttpRoute(url, usable ? proxies.get(0) : Proxy.NO_PROXY);
	}

	boolean isDirect() {
		return this.proxy.type() == Proxy.Type.DIRECT;
	}

	/** Whether the proxy must not see the content. */
	boolean isTunnel() {
		return !isDirect() && isSecure();
	}

	boolean isSecure() {
		return this.url.getScheme().equalsIgnoreCase("https");
	}

	/** The host's name, without the brackets of an address. */
	private String host() {
		String host = this.url.getHost();
		return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
	}

	private int port() {
		if (this.url.getPort() >= 0) {
			return this.url.getPort();
		}
		return isSecure() ? 443 : 80;
	}

	/**
	 * Finds what a socket has to connect to, which may take a while.
	 * @return the address of the server or of the proxy
	 * @throws UnknownHostException if its name is unknown
	 */
	InetSocketAddress address() throws UnknownHostException {
		// The proxy may know the name where this machine does not.
		InetSocketAddress to = isDirect() ? new InetSocketAddress(host(), port())
				: new InetSocketAddress(proxyAddress().getHostString(), proxyAddress().getPort());
		if (to.isUnresolved()) {
			throw new UnknownHostException(to.getHostString());
		}
		return to;
	}

	private InetSocketAddress proxyAddress() {
		return (InetSocketAddress) this.proxy.address();
	}

	/**
	 * What asks the proxy for a tunnel.
	 * @param request is to go through it, and knows what the proxy is shown
	 */
	String tunnelHead(HttpRequest request) {
		String server = this.url.getHost() + ":" + port();
		String login = request.headers()
			.firstValue(Requests.PROXY_LOGIN)
			.map((shown) -> Requests.PROXY_LOGIN + ": " + shown + "\r\n")
			.orElse("");
		return "CONNECT " + server + " HTTP/1.1\r\nHost: " + server + "\r\n" + login + "\r\n";
	}

	/**
	 * Makes what encrypts, and knows the server by its name.
	 * @param ssl whom to trust; null for the JVM's default
	 * @return the engine
	 * @throws SSLException if the JVM has no TLS
	 */
	SSLEngine engine(@Nullable SSLContext ssl) throws SSLException {
		try {
			SSLContext context = (ssl != null) ? ssl : SSLContext.getDefault();
			SSLEngine engine = context.createSSLEngine(host(), port());
			engine.setUseClientMode(true);
			SSLParameters parameters = engine.getSSLParameters();
			parameters.setEndpointIdentificationAlgorithm("HTTPS");
			engine.setSSLParameters(parameters);
			return engine;
		}
		catch (NoSuchAlgorithmException ex) {
			throw new SSLException(ex);
		}
	}

	/** A whole request without a body, and without saying so. */
	String head(HttpRequest request) {
		StringBuilder head = new StringBuilder(request.method()).append(' ')
			.append(target())
			.append(" HTTP/1.1\r\nHost: ")
			.append(authority())
			.append("\r\n");
		request.headers().map().forEach((name, values) -> {
			if (!isTunnel() || !name.equalsIgnoreCase(Requests.PROXY_LOGIN)) {
				head.append(name).append(": ").append(values.get(0)).append("\r\n");
			}
		});
		return head.append("\r\n").toString();
	}

	/** What stands behind the method: a proxy that is no tunnel wants the whole URL. */
	private String target() {
		String path = this.url.getRawPath() + ((this.url.getRawQuery() != null) ? "?" + this.url.getRawQuery() : "");
		return (isDirect() || isSecure()) ? path : "http://" + authority() + path;
	}

	private String authority() {
		return (this.url.getPort() >= 0) ? this.url.getHost() + ":" + this.url.getPort() : this.url.getHost();
	}

}
