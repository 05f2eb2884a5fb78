package io.ncatbot.simulator.net;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;

import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ListenerTests {

	/**
	 * Belongs to this machine's loopback network, but is not where one listens by
	 * default.
	 */
	private static final String OTHER_ADDRESS = "127.0.0.2";

	@Test
	void onlyTheLoopbackAddressListensUnlessToldOtherwise() {
		try (NapCatSimulator sim = NapCatSimulator.builder().start()) {
			assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> connect(OTHER_ADDRESS, sim.port()));
		}
	}

	@Test
	void allAddressesListenWhenTold() throws IOException {
		try (NapCatSimulator sim = NapCatSimulator.builder().host("0.0.0.0").start()) {
			assertThat(connect(OTHER_ADDRESS, sim.port())).isTrue();
			assertThat(sim.url()).isEqualTo("ws://127.0.0.1:" + sim.port());
		}
	}

	@Test
	void anUnknownHostIsNamed() {
		assertThatIllegalStateException()
			.isThrownBy(() -> NapCatSimulator.builder().host("no.such.host.invalid").start())
			.withMessageContaining("no.such.host.invalid");
	}

	private static boolean connect(String address, int port) throws IOException {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(address, port), 10_000);
			return socket.isConnected();
		}
	}

}
