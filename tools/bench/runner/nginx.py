"""nginx as a server of static files, set up as its manual recommends for many small ones."""
import contextlib
import pathlib
import tempfile

from .line import program_peer
from .processes import free_port, serving

CONFIGURATION = """
{user}
daemon off;
worker_processes auto;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=10000 inactive=10m;
  open_file_cache_valid 10m;
  types {{ application/vnd.mapbox-vector-tile mvt; }}
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port} reuseport;
    root {root};
    add_header Content-Encoding gzip;
    add_header Cache-Control no-cache;
    add_header Vary Accept-Encoding;
  }}
}}
"""


def peer():
    return program_peer("nginx", ["/usr/sbin/nginx", "-v"], "apt-get install nginx", 2)


@contextlib.contextmanager
def nginx(root, ready, user):
    """Serves the files of `root`."""
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        file = pathlib.Path(folder) / "nginx.conf"
        file.write_text(CONFIGURATION.format(user=f"user {user};" if user else "", folder=folder, port=port, root=root))
        with serving(["/usr/sbin/nginx", "-p", folder, "-c", file], port, ready) as server:
            yield server
