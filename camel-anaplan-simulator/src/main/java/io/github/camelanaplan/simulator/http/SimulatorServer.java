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
import java.util.List;

import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** An HTTP/1.1 server on loopback. Thread-safe. */
public final class SimulatorServer {

    private static final String HOST = "127.0.0.1";
    private static final int MAX_THREADS = 32;
    private static final int MIN_THREADS = 4;
    private static final long IDLE_MILLIS = 600_000;

    private final Journal journal = new Journal();
    private final Faults faults = new Faults();
    private final Server server;
    private final ServerConnector connector;
    private final ExchangeHandler handler;

    /**
     * A server that is not listening yet.
     *
     * @param port 0 for any free one
     * @param application what it serves
     */
    public SimulatorServer(int port, Application application) {
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
        threads.setName("anaplan-simulator");
        threads.setDaemon(true);
        server = new Server(threads);
        server.setStopTimeout(0);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // names of files may hold any character, and paths are decoded by the router only
        http.setUriCompliance(UriCompliance.UNSAFE);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(HOST);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        handler = new ExchangeHandler(application, journal, faults);
        server.setHandler(handler);
    }

    /**
     * Starts to listen.
     *
     * @throws UncheckedIOException when the port is taken
     * @throws IllegalStateException when it was started before
     */
    public void start() {
        if (!server.isStopped() || connector.getLocalPort() != -1) {
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

    /** Stops listening and drops all connections; harmless when it is not running. */
    public void stop() {
        handler.refuseAll();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server did not stop", e);
        }
    }

    /**
     * Where it listens.
     *
     * @return scheme, host and port
     * @throws IllegalStateException when it does not
     */
    public URI url() {
        int port = connector.getLocalPort();
        if (port <= 0) {
            throw new IllegalStateException("the simulator is not running: call start() first");
        }
        return URI.create("http://" + HOST + ":" + port);
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
