package io.ncatbot.boot.autoconfigure;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import static io.ncatbot.boot.autoconfigure.RawPoster.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whom the attempts of those count against who come through a reverse proxy.
 */
@ExtendWith(OutputCaptureExtension.class)
class BehindAProxyTest {

	private static final int MOST = 30;

	private ServerApplication application;

	@AfterEach
	void close() {
		this.application.close();
	}

	private void start(String... properties) {
		String[] all = new String[properties.length + 2];
		all[0] = "ncatbot.webhook.enabled=true";
		all[1] = "ncatbot.token=s3cr3t-t0ken";
		System.arraycopy(properties, 0, all, 2, properties.length);
		this.application = ServerApplication.start(Nothing.class, all);
	}

	/** Posts with a wrong signature, as the proxy passes it on. */
	private int post(String address) throws IOException {
		try (RawPoster proxy = RawPoster.connect(this.application.port())) {
			return proxy.send(SIGNED + "X-Forwarded-For: " + address + "\r\nContent-Length: 2\r\n\r\n{}").status();
		}
	}

	private void guess(String address) throws IOException {
		for (int i = 0; i < MOST; i++) {
			assertThat(post(address)).isEqualTo(401);
		}
	}

	@Test
	void withoutForwardedAddressesAllShareTheProxysAttempts() throws IOException {
		start();
		guess("203.0.113.1");
		assertThat(post("203.0.113.2")).isEqualTo(429);
	}

	@Test
	void withForwardedAddressesNobodyIsKeptOutByOthers(CapturedOutput output) throws IOException {
		start("server.forward-headers-strategy=native");
		guess("203.0.113.1");
		assertThat(post("203.0.113.1")).isEqualTo(429);
		assertThat(post("203.0.113.2")).isEqualTo(401);
		assertThat(output).contains("Somebody at 203.0.113.1 came to", "Somebody at 203.0.113.2 came to");
	}

	@Test
	void whoChangesAddressesWithinAnIpv6NetworkIsOneAndTheSame() throws IOException {
		start("server.forward-headers-strategy=native");
		for (int i = 0; i < MOST; i++) {
			assertThat(post("2001:db8:1:2::" + Integer.toHexString(i + 1))).isEqualTo(401);
		}
		assertThat(post("2001:db8:1:2:abcd::1")).isEqualTo(429);
		assertThat(post("2001:db8:1:3::1")).isEqualTo(401);
	}

	@Configuration(proxyBeanMethods = false)
	static class Nothing {

	}

}
