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

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ConnectHandler;
import org.eclipse.jetty.util.Callback;

/** Opens tunnels to whatever address is asked for, and takes note of each. */
final class Tunnels extends ConnectHandler {

    private static final String CHALLENGE = "Basic realm=\"proxy of the Anaplan simulator\", charset=\"UTF-8\"";
    private static final long IDLE_MILLIS = 600_000;

    private final List<Tunnel> asked = new CopyOnWriteArrayList<>();
    private final Predicate<String> authorisation;

    /**
     * Tunnels for some clients.
     *
     * @param authorisation which values of {@code Proxy-Authorization} are good; gets null when there is none
     */
    Tunnels(Predicate<String> authorisation) {
        this.authorisation = authorisation;
        setIdleTimeout(IDLE_MILLIS);
    }

    List<Tunnel> asked() {
        return List.copyOf(asked);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!super.handle(request, response, callback)) {
            Response.writeError(
                    request,
                    response,
                    callback,
                    HttpStatus.NOT_IMPLEMENTED_501,
                    "This proxy knows CONNECT only, which is what HTTPS takes: let the simulator serve HTTPS");
        }
        return true;
    }

    @Override
    protected boolean handleAuthentication(Request request, Response response, String address) {
        boolean authorised = authorisation.test(request.getHeaders().get(HttpHeader.PROXY_AUTHORIZATION));
        asked.add(new Tunnel(address, authorised));
        if (!authorised) {
            response.getHeaders().put(HttpHeader.PROXY_AUTHENTICATE, CHALLENGE);
        }
        return authorised;
    }

    /** The fault is not the proxy's own, which the default would say. */
    @Override
    protected void onConnectFailure(Request request, Response response, Callback callback, Throwable failure) {
        response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
        Response.writeError(request, response, callback, HttpStatus.BAD_GATEWAY_502);
    }
}
