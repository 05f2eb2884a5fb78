package io.ncatbot.connection.http;

import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;

import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for {@code 127.0.0.1} that nobody else knows.
 */
final class TestCertificate {

	private static final char[] PASSWORD = "changeit".toCharArray();

	private final KeyStore keys;

	TestCertificate(Path folder) throws Exception {
		Path store = folder.resolve("server.p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=server", "-ext", "san=ip:127.0.0.1",
				"-validity", "3", "-storetype", "PKCS12", "-storepass", new String(PASSWORD), "-keystore",
				store.toString())
			.inheritIO()
			.start();
		if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
			throw new IllegalStateException("keytool has made no key");
		}
		this.keys = KeyStore.getInstance(store.toFile(), PASSWORD);
	}

	/** For servers that have it. */
	ServerSocketFactory server(String protocol) throws Exception {
		KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		managers.init(this.keys, PASSWORD);
		SSLContext context = SSLContext.getInstance(protocol);
		context.init(managers.getKeyManagers(), null, null);
		return context.getServerSocketFactory();
	}

	/** For clients that trust it. */
	SSLContext client(String protocol) throws Exception {
		KeyStore trusted = KeyStore.getInstance("PKCS12");
		trusted.load(null, null);
		trusted.setCertificateEntry("server", this.keys.getCertificate("server"));
		TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		managers.init(trusted);
		SSLContext context = SSLContext.getInstance(protocol);
		context.init(null, managers.getTrustManagers(), null);
		return context;
	}

}
