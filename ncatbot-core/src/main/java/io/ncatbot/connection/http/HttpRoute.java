package io.ncatbot.connection.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.util.List;

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

	private boolean isDirect() {
		return this.proxy.type() == Proxy.Type.DIRECT;
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

	/**
	 * A socket that asks a proxy for a tunnel, where a proxy must not see the content.
	 */
	Socket socket() {
		return new Socket(isSecure() ? this.proxy : Proxy.NO_PROXY);
	}

	void connect(Socket socket, int timeout) throws IOException {
		if (isDirect()) {
			socket.connect(new InetSocketAddress(host(), port()), timeout);
		}
		else if (isSecure()) {
			// The proxy may know the name where this machine does not.
			socket.connect(InetSocketAddress.createUnresolved(host(), port()), timeout);
		}
		else {
			InetSocketAddress address = (InetSocketAddress) this.proxy.address();
			socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), timeout);
		}
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
