import socket,time
ss=[]
for a in ('127.0.0.20','127.0.0.21'):
    s=socket.socket(); s.setsockopt(socket.SOL_SOCKET,socket.SO_REUSEADDR,1); s.bind((a,18090)); s.listen(0); ss.append(s)
    for _ in range(3):
        c=socket.socket(); c.setblocking(False); c.connect_ex((a,18090)); ss.append(c)
time.sleep(60)
