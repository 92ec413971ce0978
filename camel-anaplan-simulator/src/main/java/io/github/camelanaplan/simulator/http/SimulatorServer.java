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
package io.github.camelanaplan.simulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** An HTTP/1.1 server on one or more ports of the loopback interface. Thread-safe. */
public final class SimulatorServer {

    private static final String HOST = "127.0.0.1";
    /** Enough for calls that wait for a busy model and those that must not wait behind them. */
    private static final int MAX_THREADS = 256;

    private static final int MIN_THREADS = 4;
    /** A thread that waits for connections would keep the port busy for a moment after it was closed. */
    private static final int NO_ACCEPTORS = 0;

    private static final long IDLE_MILLIS = 600_000;
    private static final int NEVER_OPENED = -1;

    private final Journal journal = new Journal();
    private final Faults faults = new Faults();
    private final Map<String, ServerConnector> connectors = new LinkedHashMap<>();
    private final Listeners listeners = new Listeners(connectors.values(), HOST);
    private final Transport transport;
    private final Server server;
    private final ExchangeHandler handler;

    /**
     * A server that is not listening yet.
     *
     * @param transport how it is reached
     * @param sites what it serves, each on a port of its own; their names differ
     * @param clock for the header {@code Date} of every answer
     */
    public SimulatorServer(Transport transport, List<Site> sites, Clock clock) {
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
        threads.setName("anaplan-simulator");
        threads.setDaemon(true);
        this.transport = transport;
        server = new Server(threads);
        server.setStopTimeout(0);
        sites.forEach(site -> connectors.put(site.name(), connector(site)));
        connectors.values().forEach(server::addConnector);
        handler = new ExchangeHandler(
                sites.stream().collect(Collectors.toMap(Site::name, Site::application)), journal, faults, clock);
        server.setHandler(handler);
    }

    private ServerConnector connector(Site site) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        // names of files may hold any character, and paths are decoded by the router only
        http.setUriCompliance(UriCompliance.UNSAFE);
        ServerConnector connector = new ServerConnector(
                server, NO_ACCEPTORS, 1, transport.connections(http).toArray(ConnectionFactory[]::new));
        connector.setName(site.name());
        connector.setHost(HOST);
        connector.setPort(site.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }

    /**
     * Starts to listen.
     *
     * @throws UncheckedIOException when the port is taken
     * @throws IllegalStateException when it was started before
     */
    public void start() {
        if (!server.isStopped() || connectors.values().stream().anyMatch(SimulatorServer::wasOpened)) {
            throw new IllegalStateException("a simulator can be started once");
        }
        try {
            server.start();
        } catch (IOException e) {
            // else its threads would stay: who could not start a simulator has none to close
            stop();
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            stop();
            throw new IllegalStateException("the server did not start", e);
        }
    }

    private static boolean wasOpened(ServerConnector connector) {
        return connector.getLocalPort() != NEVER_OPENED;
    }

    /** Stops listening and drops all connections; harmless when it is not running. */
    public void stop() {
        handler.refuseAll();
        listeners.giveUp();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server did not stop", e);
        }
    }

    /**
     * Where a site is.
     *
     * @param site one that it serves
     * @return scheme, host and port
     * @throws IllegalStateException when it does not
     */
    public URI url(Site site) {
        if (!server.isRunning()) {
            throw new IllegalStateException("the simulator is not running: call start() first");
        }
        ServerConnector connector = connectors.get(site.name());
        // while it is closed for a while it has none, but will have the same again
        int port = connector.isRunning() ? connector.getLocalPort() : connector.getPort();
        return URI.create(transport.scheme() + "://" + HOST + ":" + port);
    }

    /** Drops all connections and refuses new ones, until {@link #open}; takes some milliseconds. */
    public void close() {
        listeners.close();
    }

    /**
     * What {@link #close} does, at a request, which gets no answer any more.
     *
     * @return an answer
     */
    public CannedAnswer closing() {
        // on a thread that does not belong to what is closed
        return CannedAnswer.silence()
                .first(request -> new Thread(this::close, "anaplan-simulator-outage").start())
                .named("refused");
    }

    /**
     * The same for a while.
     *
     * @param duration in real time
     * @return an answer
     */
    public CannedAnswer closingFor(Duration duration) {
        return closing()
                .first(request -> server.getScheduler().schedule(this::open, duration.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** Takes connections again, on the same ports. */
    public void open() {
        listeners.open();
    }

    /**
     * Whom clients have to trust.
     *
     * @return the certificate of the authority that vouches for the server
     * @throws IllegalStateException when it does not serve HTTPS
     */
    public X509Certificate authority() {
        return transport.authority();
    }

    /**
     * All requests so far.
     *
     * @return a snapshot in order of arrival
     */
    public List<ReceivedRequest> journal() {
        return journal.snapshot();
    }

    /** Forgets all requests. */
    public void clearJournal() {
        journal.clear();
    }

    /**
     * The answers prepared by tests.
     *
     * @return the same object all the time
     */
    public Faults faults() {
        return faults;
    }
}
