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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.jetty.server.ServerConnector;

/** The ports of a server, which may be closed for a while. Thread-safe. */
final class Listeners {

    private final Collection<ServerConnector> connectors;
    private final String host;
    private final List<ClosedPort> closed = new ArrayList<>();
    private boolean gone;

    Listeners(Collection<ServerConnector> connectors, String host) {
        this.connectors = connectors;
        this.host = host;
    }

    /** Drops all connections and refuses new ones; harmless when that is so already. */
    synchronized void close() {
        if (gone || !closed.isEmpty()) {
            return;
        }
        try {
            for (ServerConnector connector : connectors) {
                // the same one again, also if it was any free one
                connector.setPort(connector.getLocalPort());
                connector.stop();
                closed.add(ClosedPort.at(host, connector.getPort()));
            }
        } catch (Exception e) {
            throw new IllegalStateException("the ports could not be closed", e);
        }
    }

    /** Takes connections again. */
    synchronized void open() {
        if (gone || closed.isEmpty()) {
            return;
        }
        try {
            freePorts();
            for (ServerConnector connector : connectors) {
                connector.start();
            }
        } catch (Exception e) {
            throw new IllegalStateException("the ports could not be opened again", e);
        }
    }

    /** For good: the ports are free for others. */
    synchronized void giveUp() {
        gone = true;
        try {
            freePorts();
        } catch (IOException e) {
            throw new IllegalStateException("the ports could not be freed", e);
        }
    }

    private void freePorts() throws IOException {
        for (ClosedPort port : closed) {
            port.close();
        }
        closed.clear();
    }
}
