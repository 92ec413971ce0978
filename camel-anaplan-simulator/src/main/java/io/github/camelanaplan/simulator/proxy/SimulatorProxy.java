/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.simulator.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A forward proxy, as it stands between the routes of many companies and Anaplan: for tests that a client goes through
 * it, and signs in to it.
 *
 * <pre>{@code
 * try (SimulatorProxy proxy = SimulatorProxy.withCredentials("proxyuser", "proxysecret")) {
 *     // let the client use proxy.host() and proxy.port()
 *     assertThat(proxy.tunnels()).containsOnly(new Tunnel(anaplan.apiUrl().getAuthority(), true));
 * }
 * }</pre>
 *
 * <p>It tunnels HTTPS, on which it has no eye, to every address: use a simulator with
 * {@link io.github.camelanaplan.simulator.SimulatorBuilder#https()}. Plain HTTP is answered 501, and addresses that do
 * not answer 502. Thread-safe.
 */
public final class SimulatorProxy implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int MAX_THREADS = 16;
    private static final int MIN_THREADS = 2;
    private static final long IDLE_MILLIS = 600_000;

    private final Tunnels tunnels;
    private final Server server;
    private final ServerConnector connector;

    private SimulatorProxy(Predicate<String> authorisation) {
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
        threads.setName("anaplan-simulator-proxy");
        threads.setDaemon(true);
        server = new Server(threads);
        server.setStopTimeout(0);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(HOST);
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        tunnels = new Tunnels(authorisation);
        server.setHandler(tunnels);
    }

    /**
     * Starts a proxy for everyone.
     *
     * @return listening on a free port
     */
    public static SimulatorProxy open() {
        return new SimulatorProxy(anything -> true).start();
    }

    /**
     * Starts a proxy that wants a user and a password, by Basic authentication, and answers 407 without.
     *
     * @param user without a colon
     * @param password any
     * @return listening on a free port
     */
    public static SimulatorProxy withCredentials(String user, String password) {
        return new SimulatorProxy(new BasicCredentials(user, password)).start();
    }

    /**
     * Where it listens.
     *
     * @return {@code 127.0.0.1}
     */
    public String host() {
        return HOST;
    }

    /**
     * Where it listens.
     *
     * @return the same from start to end
     * @throws IllegalStateException when it is closed
     */
    public int port() {
        int port = connector.getLocalPort();
        if (port <= 0) {
            throw new IllegalStateException("the proxy is closed");
        }
        return port;
    }

    /**
     * Every tunnel that was asked for so far, in order of arrival, the refused ones too. A client sends many requests
     * through one tunnel.
     *
     * @return a snapshot
     */
    public List<Tunnel> tunnels() {
        return tunnels.asked();
    }

    /** Stops listening and cuts all tunnels. Closing twice is harmless. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the proxy did not stop", e);
        }
    }

    private SimulatorProxy start() {
        try {
            server.start();
            return this;
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            close();
            throw new IllegalStateException("the proxy did not start", e);
        }
    }
}
