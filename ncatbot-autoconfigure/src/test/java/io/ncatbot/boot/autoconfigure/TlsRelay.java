package io.ncatbot.boot.autoconfigure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * What stands before NapCat and speaks TLS, with a certificate of its own that nobody
 * knows.
 */
final class TlsRelay implements AutoCloseable {

	private static final char[] PASSWORD = "changeit".toCharArray();

	private final SSLServerSocket server;

	private final Path certificate;

	private final int target;

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	private final List<ByteArrayOutputStream> sent = new CopyOnWriteArrayList<>();

	/**
	 * Opens a relay at {@code 127.0.0.1}, which its certificate also calls
	 * {@code napcat.invalid}.
	 */
	TlsRelay(int target, Path folder, String name) throws Exception {
		this.target = target;
		Path store = folder.resolve(name + ".p12");
		generate(store);
		KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
		this.certificate = folder.resolve(name + ".pem");
		Files.writeString(this.certificate, pem(keys.getCertificate("relay").getEncoded()));
		this.server = (SSLServerSocket) context(keys).getServerSocketFactory()
			.createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
		start(this::accept);
	}

	private static void generate(Path store) throws IOException, InterruptedException {
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "relay", "-keyalg", "EC", "-dname", "CN=relay", "-ext",
				"san=ip:127.0.0.1,dns:napcat.invalid", "-validity", "3", "-storetype", "PKCS12", "-storepass",
				new String(PASSWORD), "-keystore", store.toString())
			.inheritIO()
			.start();
		if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
			throw new IllegalStateException("keytool has made no key");
		}
	}

	private static String pem(byte[] certificate) {
		return "-----BEGIN CERTIFICATE-----\n"
				+ Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(certificate)
				+ "\n-----END CERTIFICATE-----\n";
	}

	private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
		KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		managers.init(keys, PASSWORD);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(managers.getKeyManagers(), null, null);
		return context;
	}

	int port() {
		return this.server.getLocalPort();
	}

	/** Where its certificate is, for whoever wants to trust it. */
	Path certificate() {
		return this.certificate;
	}

	/** All that clients have sent, one text a connection. */
	List<String> sent() {
		return this.sent.stream().map((bytes) -> bytes.toString(StandardCharsets.ISO_8859_1)).toList();
	}

	private static void start(Runnable task) {
		Thread thread = new Thread(task, "tls-relay");
		thread.setDaemon(true);
		thread.start();
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket near = this.server.accept();
				Socket far = new Socket(InetAddress.getLoopbackAddress(), this.target);
				this.sockets.addAll(List.of(near, far));
				ByteArrayOutputStream heard = new ByteArrayOutputStream();
				this.sent.add(heard);
				start(() -> copy(near, far, heard));
				start(() -> copy(far, near, new ByteArrayOutputStream()));
			}
			catch (IOException ex) {
				// The test is over.
			}
		}
	}

	private static void copy(Socket from, Socket to, ByteArrayOutputStream heard) {
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			byte[] buffer = new byte[8192];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				heard.write(buffer, 0, read);
				out.write(buffer, 0, read);
			}
		}
		catch (IOException ex) {
			// The client does not trust it, or one side is gone.
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

}
