package io.ncatbot.boot.autoconfigure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port for a server that has to be on the same one again after a restart. It is none of
 * those that systems hand out by themselves, so nobody is given it while the server is
 * away.
 */
final class FreePort {

	private FreePort() {
	}

	static int find() throws IOException {
		IOException taken = new IOException("No port was tried");
		for (int i = 0; i < 100; i++) {
			int port = ThreadLocalRandom.current().nextInt(12_000, 30_000);
			try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
				return free.getLocalPort();
			}
			catch (IOException ex) {
				taken = ex;
			}
		}
		throw taken;
	}

}
