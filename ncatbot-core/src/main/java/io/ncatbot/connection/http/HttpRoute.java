package io.ncatbot.connection.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
	String host() {
		String host = this.url.getHost();
		return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
	}

	int port() {
		if (this.url.getPort() >= 0) {
			return this.url.getPort();
		}
		return isSecure() ? 443 : 80;
	}

	void connect(Socket socket, int timeout) throws IOException {
		if (isDirect()) {
			socket.connect(new InetSocketAddress(host(), port()), timeout);
		}
		else {
			InetSocketAddress address = (InetSocketAddress) this.proxy.address();
			socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), timeout);
		}
	}

	/**
	 * Asks the proxy for a tunnel. It may know the host's name where this machine does
	 * not.
	 * @param login what the proxy is shown; null for nothing
	 * @return the proxy's answer, which is 200 if there is a tunnel now
	 */
	int dig(Socket socket, @Nullable String login) throws IOException {
		String host = this.url.getHost() + ":" + port();
		String head = "CONNECT " + host + " HTTP/1.1\r\nHost: " + host + "\r\n"
				+ ((login != null) ? "Proxy-Authorization: " + login + "\r\n" : "") + "\r\n";
		socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
		socket.getOutputStream().flush();
		return ResponseHead.read(socket.getInputStream()).status();
	}

	/** What stands behind the method: a proxy that is no tunnel wants the whole URL. */
	String target() {
		String path = this.url.getRawPath() + ((this.url.getRawQuery() != null) ? "?" + this.url.getRawQuery() : "");
		return (isDirect() || isSecure()) ? path : "http://" + authority() + path;
	}

	String authority() {
		return (this.url.getPort() >= 0) ? this.url.getHost() + ":" + this.url.getPort() : this.url.getHost();
	}

}
