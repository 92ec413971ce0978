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
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;

import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/** Ends connections other than by an answer. */
final class Connections {

    private Connections() {}

    /** Resets the connection that a request came on. */
    static void reset(Request request, Callback callback) throws IOException {
        EndPoint endPoint = endPointOf(request);
        if (endPoint.getTransport() instanceof NetworkChannel channel) {
            // without lingering, closing sends RST and not FIN
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
        end(endPoint, callback);
    }

    /** Closes the connection that a request came on, as if all had been sent. */
    static void close(Request request, Callback callback) {
        end(endPointOf(request), callback);
    }

    private static void end(EndPoint endPoint, Callback callback) {
        endPoint.close();
        // of a kind that the server does not log: it was asked for
        callback.failed(new EofException("ended on request"));
    }

    private static EndPoint endPointOf(Request request) {
        EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        while (endPoint instanceof EndPoint.Wrapper encrypted) {
            // TLS would say goodbye, and nobody is to be told
            endPoint = encrypted.unwrap();
        }
        return endPoint;
    }
}
